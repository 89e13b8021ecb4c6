using Readout.Cli;

return CommandLine.Run(args, Terminal.OfProcess());
