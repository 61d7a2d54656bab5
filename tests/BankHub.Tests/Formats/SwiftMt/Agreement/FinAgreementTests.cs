using System.Text.Json;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Nacha;
using Xunit.Abstractions;

namespace BankHub.Tests.Formats.SwiftMt.Agreement;

/// <summary>FIN files of others, field by field against what Prowide Core makes of them.</summary>
public sealed class FinAgreementTests(ITestOutputHelper output)
{
    /// <summary>Where we differ on purpose, with the reason.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["custom__custom_fin1/MT202.fin"] = "block 1 lacks F01: the other reader takes the receiver from it, though block 2 names him",
        ["MT300Test/field-1.MT300.fin"] = "22C is cut by places, as its format has them, although the letters are digits",
        ["test199_05-1.MT199.fin"] = "13C has none of its constants: the other reader makes a code of it, which has no small letters",
        ["testNestedBlocks-1.MT096.fin"] = "a message within a system message: its braces are counted, so that the values are whole",
    };

    public static TheoryData<string> Files => SharedFolder.IsThere
        ? [.. File.ReadLines(SharedFolder.File("oracle/mt_prowide.jsonl")).Where(line => !Reasons.Keys.Any(line.Contains))]
        : [];

    /// <summary>Files with an envelope, which says where a message ends.</summary>
    public static TheoryData<string> Wrapped => SharedFolder.IsThere
        ? [.. File.ReadLines(SharedFolder.File("oracle/mt_prowide.jsonl")).Where(line => !line.Contains("testNestedBlocks"))
            .Select(FileOf).Where(HasEnvelope)]
        : [];

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void Agrees_with_another_reader_in_headers_fields_and_components(string record)
    {
        using var json = JsonDocument.Parse(record);
        var file = json.RootElement.GetProperty("file").GetString()!;
        output.WriteLine(file);
        var differences = new FinComparison(SharedFolder.Read("corpus/" + file), json.RootElement).Differences();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [SharedTheory]
    [MemberData(nameof(Wrapped))]
    public void Every_message_of_a_file_has_the_fields_that_stand_in_it_and_every_sign_of_them_a_component(string file)
    {
        var body = SharedFolder.Read("corpus/" + file);

        Assert.Equal(PlainCut.Expected(body), PlainCut.Found(body));
        Assert.Empty(PlainCut.Incomplete(body));
    }

    [SharedFact]
    public void Differs_in_no_more_than_one_file_of_fifty()
    {
        var all = File.ReadLines(SharedFolder.File("oracle/mt_prowide.jsonl")).Count();
        foreach (var (file, reason) in Reasons)
        {
            output.WriteLine($"{file}: {reason}");
        }

        Assert.InRange(Reasons.Count, 0, all / 50);
    }

    private static string FileOf(string record)
    {
        using var json = JsonDocument.Parse(record);
        return json.RootElement.GetProperty("file").GetString()!;
    }

    private static bool HasEnvelope(string file) => PlainCut.Expected(SharedFolder.Read("corpus/" + file)).Count > 0;
}
