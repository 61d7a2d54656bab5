using System.Text;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;

namespace BankHub.Tests.Formats.SwiftMt;

/// <summary>Messages made up for tests; a correct one is changed in one place.</summary>
internal static class Samples
{
    public const string Transfer =
        """
        {1:F01BANKDEFFAXXX0001000001}{2:I103BANKUS33XXXXN}{3:{108:MUR1}{121:174c245f-2682-4291-ad67-2a41e530cd27}}{4:
        :20:REF12345678
        :23B:CRED
        :32A:230704EUR12345,5
        :33B:EUR12345,5
        :50K:/DE89370400440532013000
        ACME GMBH
        BERLIN
        :57A:CHASUS33XXX
        :59:/12345678901234
        JANE DOE
        :70:/INV/2023-0815
        :71A:SHA
        -}{5:{CHK:123456789ABC}}
        """;

    public const string Statement =
        """
        {1:F01BANKDEFFAXXX0001000001}{2:I940BANKUS33XXXXN}{4:
        :20:STMT1
        :25:DE89370400440532013000
        :28C:7/1
        :60F:C230704EUR1000,
        :61:2307040704C100,25NTRFREF1//BANK1
        :86:166?00GUTSCHRIFT?20EREF+ABC?21SVWZ+INVOICE 1?32JOHN DOE
        :61:2307040704D0,25NCHGNONREF
        :62F:C230704EUR1100,
        -}
        """;

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text.ReplaceLineEndings("\r\n"));

    /// <summary>The only message of a text, kept.</summary>
    public static MtMessage Read(string text, params string[] waived)
    {
        var reader = new MtReader(Bytes(text), new() { Waived = waived.ToHashSet() });
        Assert.True(reader.Read());
        return reader.Message.Detach();
    }

    /// <summary>The names of the rules that a text breaks, in their order, each once.</summary>
    public static string[] Broken(string text, params string[] waived)
    {
        var broken = new List<string>();
        var reader = new MtReader(Bytes(text), new() { Waived = waived.ToHashSet() });
        while (reader.Read())
        {
            broken.AddRange(reader.Message.Findings.Select(finding => finding.Rule.Name));
        }

        return [.. broken.Concat(reader.Rest.Select(finding => finding.Rule.Name)).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>A message of a type with a text of its own, one field a line.</summary>
    public static string Message(string type, string text, string flag = "") =>
        $"{{1:F01BANKDEFFAXXX0001000001}}{{2:I{type}BANKUS33XXXXN}}"
        + $"{(flag.Length > 0 ? $"{{3:{{119:{flag}}}}}" : "")}{{4:\n{text.Trim()}\n-}}";
}
