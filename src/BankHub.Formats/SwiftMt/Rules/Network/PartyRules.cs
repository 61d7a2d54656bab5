using BankHub.Formats.SwiftMt.Fields;
using BankHub.Formats.SwiftMt.Notation;
using BankHub.Formats.SwiftMt.Reading;

namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>
/// Customers in numbered lines, options 50F and 59F (User Handbook, Category 1, fields 50a and 59a, network validated rules).
/// </summary>
public static class PartyRules
{
    public static readonly MtRule Identifier = NetworkRule.Of(
        "50F-identifier", "T54", "field 50F begins with an account, or with a code, a country and a number between slashes");
    public static readonly MtRule Code = NetworkRule.Of(
        "50F-code", "T55", "the code of field 50F is ARNU, CCPT, CUST, DRLC, EMPL, NIDN, SOSE or TXID");
    public static readonly MtRule Numbers = NetworkRule.Of(
        "5xF-numbers", "T56", "the lines begin with 1 and ascend to 8 in 50F, to 3 in 59F; 2 stands with 3, and 4 and 5 together");
    public static readonly MtRule Country = NetworkRule.Of(
        "5xF-country", "T73", "behind 3, 5, 6, 7 and the code stands a country (ISO 3166)");
    public static readonly MtRule Birth = NetworkRule.Of("50F-birth", "T50", "behind 4 stands a date of eight digits");

    private const int OfOrderer = 8;
    private const int OfBeneficiary = 3;
    private const string Codes = "ARNU CCPT CUST DRLC EMPL NIDN SOSE TXID";

    private static readonly uint[] Known = [.. Codes.Split(' ').Select(MtTag.Pack)];

    internal static bool Knows(ref Slot slot) => slot is { Option: 'F' - 'A' + 1, Number: 50 or 59 };

    internal static void Check(MtMessage message, MtField field)
    {
        var most = field.Slot.Number == 50 ? OfOrderer : OfBeneficiary;
        if (most == OfOrderer)
        {
            CheckIdentifier(message, field);
        }

        var (last, seen, areGood) = (0, 0, true);
        for (var i = 1; i + 1 < field.Count; i += 2)
        {
            var number = field[i][0] - '0';
            areGood &= number <= most && (last == 0 ? number == 1 : number >= last);
            if ((seen >> number & 1) == 0)
            {
                CheckDetails(message, field, number, field[i + 1]);
            }

            (last, seen) = (number, seen | 1 << number);
        }

        bool Has(int number) => (seen >> number & 1) != 0;
        message.Expect(areGood && (!Has(2) || Has(3)) && Has(4) == Has(5), Numbers, field);
    }

    private static void CheckIdentifier(MtMessage message, MtField field)
    {
        var text = field[0];
        if (text is [(byte)'/', _, ..])
        {
            return;
        }

        var isGood = text.Length > 8 && text[4] == '/' && text[7] == '/';
        message.Expect(isGood, Identifier, field);
        message.Expect(!isGood || Known.Contains(MtTag.Pack(text[..4])), Code, field);
        message.Expect(!isGood || IsCountry(text[5..7]), Country, field);
    }

    /// <summary>Only the first line with a number has its form; others go on with its text.</summary>
    private static void CheckDetails(MtMessage message, MtField field, int number, ReadOnlySpan<byte> text)
    {
        if (number is 3 or 5 or 6 or 7)
        {
            var isGood = text.Length >= 2 && IsCountry(text[..2]) && (text.Length == 2 || text[2] == '/');
            message.Expect(isGood, Country, field);
        }
        else if (number == 4)
        {
            message.Expect(text.Length == 8 && Meanings.Check(Meaning.LongDate, text) is null, Birth, field);
        }
    }

    private static bool IsCountry(ReadOnlySpan<byte> code) => Signs.Run(Signs.Capitals, code) == 2 && Meanings.IsCountry(code);
}
