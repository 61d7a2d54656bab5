using BankHub.Core.Statements;
using BankHub.Formats.Bai2.Codes;

namespace BankHub.Mapping.Bai2;

/// <summary>The balances of BAI in the words of ISO 20022; those that ISO has no word for keep their code.</summary>
internal static class BalanceCodes
{
    /// <summary>Before the code of a balance that ISO 20022 has no word for.</summary>
    private const string Own = "BAI2 ";

    public static string Type(Bai2TypeCode code) => code.Code switch
    {
        10 => BalanceType.OpeningBooked,
        15 => BalanceType.ClosingBooked,
        30 => BalanceType.InterimBooked,
        40 => BalanceType.OpeningAvailable,
        45 => BalanceType.ClosingAvailable,
        60 => BalanceType.InterimAvailable,
        _ => Own + code,
    };
}
