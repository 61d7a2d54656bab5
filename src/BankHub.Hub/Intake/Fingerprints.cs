using System.Text;
using BankHub.Core.Payments;
using BankHub.Core.Ports;

namespace BankHub.Hub.Intake;

/// <summary>Keyed hashes by which payments are found without a readable account number in any column.</summary>
public sealed class Fingerprints(ICipher cipher)
{
    /// <summary>Equal for payments of one caller between the same accounts over the same amount on the same day.</summary>
    public byte[] Of(string caller, Payment payment) => cipher.KeyedHash(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        "payment",
        caller,
        payment.Method.ToString(),
        Name(payment.DebtorAccount, payment.DebtorAgent),
        Name(payment.CreditorAccount, payment.CreditorAgent),
        payment.Amount.ToString(),
        payment.RequestedExecutionDate.ToString("O"))));

    /// <summary>Of an account's number alone, however it is named: what a search by account looks for.</summary>
    public byte[] OfAccount(string number) => cipher.KeyedHash(Encoding.UTF8.GetBytes("account\n" + number));

    // A BBAN is unique within its bank only.
    private static string Name(Account account, Agent? agent) => account.Iban is not null
        ? account.Number
        : $"{account.Number}/{agent?.Bic?.Value ?? agent?.ClearingSystemMemberIdentification?.MemberIdentification}";
}
