using BenchmarkDotNet.Running;
using Readout.Benchmarks;

if (args is ["language", .. var files])
{
    return LanguageTable.Print(files);
}

if (args is ["intake", .. var size])
{
    return IntakeTable.Print(size);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
