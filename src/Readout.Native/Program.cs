using Readout.Cli;

// What is loaded at the start stays: collecting in between costs a third of the time to the first record and frees nothing.
_ = GC.TryStartNoGCRegion(96L << 20);
return CommandLine.Run(args, Terminal.OfProcess());
