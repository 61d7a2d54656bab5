// quick: numbers to hold against the floors in seconds; scaling: ten times the input, hostile input, memory; else BenchmarkDotNet.
using BankHub.Benchmarks.Bai2;
using BankHub.Benchmarks.Nacha;
using BankHub.Benchmarks.Xml;
using BankHub.Cli.Bench.Bai2;
using BankHub.Cli.Bench.Iso20022;
using BankHub.Cli.Bench.SwiftMt;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["quick", .. var formats]:
        if (formats is [] or ["nacha"])
            QuickMeasure.Run();
        if (formats is [] or ["xml"])
            XmlMeasure.Run();
        return (formats is [] or ["iso20022"] ? IsoBench.Run(Console.Out) : 0) | (formats is [] or ["mt"] ? MtBench.Run(Console.Out) : 0)
            | (formats is [] or ["bai2"] ? Bai2Bench.Run(Console.Out) : 0);
    case ["scaling", .. var formats]:
        return (formats is ["xml" or "bai2"] || ScalingChecks.Run()) & (formats is ["nacha" or "bai2"] || XmlScaling.Run())
            & (formats is ["nacha" or "xml"] || Bai2Scaling.Run()) ? 0 : 1;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
