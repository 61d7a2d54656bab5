using System.Text;
using BankHub.Simulators.Helvetia;
using BankHub.Simulators.OrientSwift;
using BankHub.Simulators.Time;
using BankHub.Tests.Simulators.OrientSwift;

namespace BankHub.Tests.Simulators;

/// <summary>A bank that is started anew in its folder on the same day goes on where it ended, as a real one would.</summary>
public sealed class StartedAnewTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("anew-").FullName;

    [Fact]
    public void Orient_gives_no_number_again_and_its_next_statement_begins_where_the_last_one_ended()
    {
        var (first, second) = (Orient("T-1"), Orient("T-2"));

        var names = first.Concat(second).Select(file => file.Name).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.Equal(":28C:1/1", Line(first, ":28C:"));
        Assert.Equal(":28C:2/1", Line(second, ":28C:"));
        Assert.Equal(Line(first, ":62F:")[5..], Line(second, ":60F:")[5..]);
        Assert.Empty(Inputs(first).Intersect(Inputs(second)));
        Assert.Empty(References(first).Intersect(References(second)));
    }

    [Fact]
    public void Helvetia_gives_no_name_again()
    {
        var (first, second) = (Helvetia(), Helvetia());

        Assert.NotEmpty(first);
        Assert.Equal(first.Count, second.Count);
        Assert.Empty(first.Intersect(second));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private List<(string Name, string Text)> Orient(string transfer)
    {
        var told = new List<(string Name, string Text)>();
        using var clock = new BankClock(Day, manual: true);
        var bank = new OrientBank(new(), clock, (name, bytes) => told.Add((name, Encoding.Latin1.GetString(bytes))), _folder);
        bank.Take("f.fin", Encoding.Latin1.GetBytes(OrientSandbox.Transfer(transfer)));
        clock.Advance(TimeSpan.FromSeconds(10));
        return told;
    }

    private List<string> Helvetia()
    {
        var told = new List<string>();
        using var clock = new BankClock(Day, manual: true);
        var bank = new HelvetiaBank(new(), clock, (name, _) => told.Add(name), _folder);
        bank.Credit(new("C-1", 10m, "CHF", "Somebody"));
        clock.Advance(TimeSpan.FromSeconds(10));
        return told;
    }

    private static string Line(List<(string Name, string Text)> told, string tag) => told
        .Single(file => file.Name.StartsWith("OR_940_", StringComparison.Ordinal)).Text.Split("\r\n")
        .Single(line => line.StartsWith(tag, StringComparison.Ordinal));

    /// <summary>Session and number under which the network took messages.</summary>
    private static string[] Inputs(List<(string Name, string Text)> told) =>
        [.. told.Where(file => file.Name.StartsWith("OR_ACK_", StringComparison.Ordinal)).Select(file => file.Text[..29])];

    private static string[] References(List<(string Name, string Text)> told) =>
    [
        .. told.Where(file => file.Name[3] == '9').SelectMany(file => file.Text.Split("\r\n"))
            .Where(line => line.StartsWith(":20:", StringComparison.Ordinal)),
    ];
}
