using BankHub.Cli.Demo;

namespace BankHub.Tests.Cli;

public sealed class ExcerptTests
{
    private const string Trace = "069000010000007";

    [Fact]
    public void Shows_a_short_message_whole() => Assert.Equal(["one", "two", "three"], new Excerpt("X").Of("one\ntwo\nthree\n"));

    [Fact]
    public void Shows_the_frame_and_the_own_lines_of_a_long_one()
    {
        string[] lines = [.. Enumerable.Range(1, 20).Select(n => $"line {n:D2}")];
        lines[9] = "ours REF-1";
        Assert.Equal(
            ["line 01", "line 02", "[grey]… 7 lines …[/]", "[bold]ours REF-1[/]", "[grey]… 8 lines …[/]", "line 19", "line 20"],
            new Excerpt("REF-1").Of(string.Join('\n', lines)));
    }

    [Fact]
    public void Knows_the_payment_again_by_the_trace_number_of_its_entry()
    {
        var excerpt = new Excerpt("REF-1");
        _ = excerpt.Of($"6{"22091000019  REF-1",-78}{Trace}").ToList();
        Assert.Contains($"[bold]S|{Trace}|100[/]", excerpt.Of($"H\nS|{Trace}|100\nT\n"));
    }

    [Fact]
    public void Leaves_out_lines_of_nines_and_breaks_JSON_lists()
    {
        Assert.Equal(["a"], new Excerpt("X").Of("a\n" + new string('9', 94)));
        Assert.Equal(2, new Excerpt("X").Of("""[{"a":1},{"b":2}]""").Count());
    }
}
