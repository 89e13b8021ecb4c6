using System.CommandLine;
using Readout.Forge;
using Readout.Forge.Atlas;

return new RootCommand("Builds and checks what Readout ships: models from treebanks, the tables of the atlas.")
{
    TrainCommand.Create(), AnnotateCommand.Create(), ScoreCommand.Create(), AtlasCommand.Create(),
}.Parse(args).Invoke();
