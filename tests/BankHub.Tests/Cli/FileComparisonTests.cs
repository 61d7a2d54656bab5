using System.Text;
using BankHub.Cli.Demo;
using BankHub.Simulators.FirstCoastAch;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Cli;

/// <summary>A file in any of the forms that programs write is held against what the bank executed.</summary>
public sealed class FileComparisonTests
{
    private static readonly string Written = Encoding.Latin1.GetString(
        Samples.Build([Samples.Entry(1), Samples.Entry(2) with { IndividualIdentification = "" }])).ReplaceLineEndings("\n");

    public static TheoryData<string> Forms => new(
        Written, string.Join('\n', Written.Split('\n').Select(line => line.TrimEnd())), Written.Replace("\n", ""));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_entry_is_found_at_the_bank_and_one_without_a_name_by_its_trace(string form)
    {
        var file = Encoding.Latin1.GetBytes(form);

        var comparison = FileComparison.Of(file, [Executed("EMP-1"), Executed("069000010000002")]);

        Assert.Empty(comparison.Differences);
        Assert.Equal((2, 24690L), (comparison.Entries, comparison.Cents));
        Assert.Equal(2, FileComparison.Of(file, [Executed("EMP-1"), Executed("other")]).Differences.Count);
    }

    private static AchLedgerEntry Executed(string id) => new(
        1, "f", "r", "069000010000009", "22", Samples.Entry(1).Rdfi.ToString(), "123456789", 12345, true, id, "DOE, JANE", false, false,
        AchEntryState.Executed, default, DateTimeOffset.UnixEpoch);
}
