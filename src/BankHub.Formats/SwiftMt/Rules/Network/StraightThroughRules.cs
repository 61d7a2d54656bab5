using BankHub.Formats.SwiftMt.Notation;

namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>
/// The account that an STP message pays to (User Handbook, Category 1, field 59a of MT 102 STP and 103 STP, and their rules C11 and C10).
/// </summary>
public static class StraightThroughRules
{
    public static readonly MtRule Account = NetworkRule.Of("10x-STP-account", "E10", "in an STP message field 59a has an account");
    public static readonly MtRule Iban = NetworkRule.Of(
        "10x-STP-iban", "D19", "within the European Economic Area the account of an STP message is an IBAN, unless 57A is outside of it");

    private const int Shortest = 15;
    private const int BicOfBank = 2;

    internal static void Check(MtMessage message, MtField payee, MtField bank)
    {
        var account = payee[0];
        message.Expect(!payee.IsThere || !account.IsEmpty, Account, payee);
        if (account.IsEmpty || !EconomicArea.Joins(message))
        {
            return;
        }

        var isInside = !bank.IsThere || EconomicArea.Has(bank[BicOfBank]);
        message.Expect(!isInside || IsIban(account), Iban, payee);
    }

    /// <summary>A country, and check digits by which the whole leaves one (ISO 13616, ISO 7064 MOD 97-10).</summary>
    private static bool IsIban(ReadOnlySpan<byte> text)
    {
        if (text.Length < Shortest || Signs.Run(Signs.Capitals, text[..2]) < 2 || !Meanings.IsCountry(text[..2])
            || Signs.Run(Signs.Digits, text[2..4]) < 2 || Signs.Run(Signs.CapitalsAndDigits, text) < text.Length)
        {
            return false;
        }

        var rest = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[(i + 4) % text.Length];
            rest = sign <= '9' ? ((rest * 10) + sign - '0') % 97 : ((rest * 100) + sign - 'A' + 10) % 97;
        }

        return rest == 1;
    }
}
