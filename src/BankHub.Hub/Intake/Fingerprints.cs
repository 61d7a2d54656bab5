using System.Text;
using BankHub.Core.Payments;
using BankHub.Core.Ports;

namespace BankHub.Hub.Intake;

/// <summary>Keyed hashes by which payments are found without a readable account number in any column.</summary>
public sealed class Fingerprints(ICipher cipher)
{
    /// <summary>
    /// Equal for payments of one caller between the same accounts over the same amount on the same day. Covers are all between the same
    /// accounts of banks: those are alike that pay for the same transfer, whatever else they say.
    /// </summary>
    public byte[] Of(string caller, Payment payment) => payment.Scheme == Scheme.Cover && payment.Uetr is { } uetr
        ? OfCover(caller, uetr)
        : Hash(Parts(caller, payment));

    /// <summary>Of the covers of the transfer with this UETR.</summary>
    public byte[] OfCover(string caller, Uetr uetr) => Hash("cover", caller, uetr.Value);

    private byte[] Hash(params string[] parts) => cipher.KeyedHash(Encoding.UTF8.GetBytes(string.Join('\n', parts)));

    private static string[] Parts(string caller, Payment payment) =>
    [
        "payment",
        caller,
        payment.Method.ToString(),
        Name(payment.DebtorAccount, payment.DebtorAgent),
        Name(payment.CreditorAccount, payment.CreditorAgent),
        payment.Amount.ToString(),
        payment.RequestedExecutionDate.ToString("O"),
    ];

    /// <summary>Of an account's number alone, however it is named: what a search by account looks for.</summary>
    public byte[] OfAccount(string number) => cipher.KeyedHash(Encoding.UTF8.GetBytes("account\n" + number));

    // A BBAN is unique within its bank only.
    private static string Name(Account account, Agent? agent) => account.Iban is not null
        ? account.Number
        : $"{account.Number}/{agent?.Bic?.Value ?? agent?.ClearingSystemMemberIdentification?.MemberIdentification}";
}
