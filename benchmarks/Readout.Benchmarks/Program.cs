using BenchmarkDotNet.Running;
using Readout.Benchmarks;

if (args is ["language", .. var files])
{
    return LanguageTable.Print(files);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
