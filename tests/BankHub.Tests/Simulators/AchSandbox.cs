using System.Text;
using BankHub.Simulators;
using BankHub.Simulators.FirstCoastAch;
using BankHub.Simulators.Time;

namespace BankHub.Tests.Simulators;

/// <summary>The ACH bank without its server, on a clock that stands still.</summary>
internal sealed class AchSandbox : IDisposable
{
    private readonly BankClock clock = new(new DateTimeOffset(2026, 11, 23, 14, 0, 0, TimeSpan.Zero), manual: true);

    public AchSandbox() => Bank = new FirstCoastBank(new FirstCoastOptions(), clock, (name, bytes) =>
        Published.Add((name, Encoding.ASCII.GetString(bytes))));

    public FirstCoastBank Bank { get; }
    public List<(string Name, string Text)> Published { get; } = [];

    public IEnumerable<string> Kinds => Published.Select(file => file.Name[..5]);

    public string Text(string kind) => Published.First(file => file.Name.StartsWith(kind, StringComparison.Ordinal)).Text;

    public AchSandbox Take(string file, string name = "fc-1.ach")
    {
        Bank.Take(name, file.Bytes());
        return this;
    }

    public AchSandbox Wait(int milliseconds = 10_000)
    {
        clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        return this;
    }

    public void Dispose() => clock.Dispose();
}
