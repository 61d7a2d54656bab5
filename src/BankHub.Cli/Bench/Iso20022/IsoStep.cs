namespace BankHub.Cli.Bench.Iso20022;

/// <summary>One thing that is measured in processor time: the best of its rounds counts, for a neighbour can only make it slower.</summary>
internal sealed class IsoStep(Action run)
{
    private TimeSpan _best = TimeSpan.MaxValue;

    /// <summary>Runs until it is compiled for speed.</summary>
    public void WarmUp(TimeSpan least)
    {
        var began = Environment.CpuUsage.TotalTime;
        do
            run();
        while (Environment.CpuUsage.TotalTime - began < least);
    }

    /// <summary>Begins with a clean heap: what other steps and rounds left behind, its own collections need not look at.</summary>
    public void Round(int times)
    {
        GC.Collect();
        var began = Environment.CpuUsage.TotalTime;
        for (var time = 0; time < times; time++)
            run();
        var took = (Environment.CpuUsage.TotalTime - began) / times;
        _best = took < _best ? took : _best;
    }

    /// <summary>Microseconds an item.</summary>
    public double Each(int items) => _best.TotalMicroseconds / items;
}
