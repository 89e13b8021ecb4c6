using System.CommandLine;
using Readout.Forge;

return new RootCommand("Builds what Readout ships: models from treebanks.") { TrainCommand.Create(), AnnotateCommand.Create() }.Parse(args).Invoke();
