using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt;
using BankHub.Mapping.SwiftMt.Payments;

namespace BankHub.Adapters.OrientSwift;

/// <summary>What the bank and we agreed: who we are for each other, and the account over which it settles.</summary>
internal sealed class Contract(BankMapping mapping)
{
    public const string OfCustomers = "103", OfInstitutions = "202";

    /// <summary>The table of category purposes that an institution's own transfers have.</summary>
    private const string InstitutionPurpose = "institutionPurpose";

    private const int Institution = 8;

    public Bic Bank { get; } = Bic.Parse(mapping.Constants["bic"]);

    /// <summary>
    /// A cover is a transfer of institutions with a flag. Else both sides are institutions and the payment is for themselves: neither alone
    /// tells it from a customer's.
    /// </summary>
    public string Type(Payment payment) => payment.Scheme == Scheme.Cover ? OfInstitutions :
        payment is { Debtor.Identification.Bic: not null, Creditor.Identification.Bic: not null, CategoryPurpose: { } purpose }
        && mapping.Canonical(InstitutionPurpose, purpose) is not null ? OfInstitutions : OfCustomers;

    public MtTerms Terms(Payment payment, AdapterContext context) => new()
    {
        Type = Type(payment),
        Flag = payment.Scheme == Scheme.Cover ? "COV" : null,
        Sender = Bic.Parse(context.Setting("bic")),
        Receiver = Bank,
        Mapping = mapping,
        Settlement = IsCovered(payment)
            ? new() { Method = "COVE", InstructingReimbursementAgent = ReimbursementAgent(context) }
            : new() { Method = "INDA", Account = new() { Iban = Own(context) } },
        GivesUetr = true,
    };

    /// <summary>
    /// The bank debits the account of the contract, whichever the payment names: only that one may be named. What is covered moves no
    /// account at this bank.
    /// </summary>
    public static IEnumerable<Finding> OfAccount(Payment payment, AdapterContext context)
    {
        if (IsCovered(payment))
        {
            if (ReimbursementAgent(context) is null)
            {
                yield return new("$.scheme", "reimbursement-agent", "The contract names no bank through which covers go.");
            }
        }
        else if (payment.DebtorAccount.Iban != Own(context))
        {
            yield return new("$.debtorAccount", "own-account", "The bank pays from the account of the contract only.");
        }
    }

    /// <summary>
    /// Why a message of a file is none of this contract: every one has its headers, from the bank or the network to us. Behind its answer
    /// stands the copy of what we sent. What is no message at all its reader reports.
    /// </summary>
    public Func<MtMessage, bool, Finding?> Foreign(AdapterContext context) => (message, isCopy) =>
        Broken(message, isCopy, context.Setting("bic")) is { } rule
            ? new($"line {message.FirstLine}", rule, "The message is not from this bank, or not for us.")
            : null;

    private string? Broken(MtMessage message, bool isCopy, string own)
    {
        if (message.IsBare)
        {
            return "header-missing";
        }

        if (message.IsAcknowledgement)
        {
            return Is(message.Basic.Terminal, own) ? null : "other-receiver";
        }

        var isOfNetwork = message.Type.StartsWith('0');
        return isCopy
            ? Is(message.Sender, own) ? null : "other-sender"
            : !Is(message.Receiver, own) ? "other-receiver"
            : !isOfNetwork && !Is(message.Sender, Bank.Value) ? "other-sender"
            : null;
    }

    private static bool IsCovered(Payment payment) => payment.Scheme == Scheme.CrossBorderCovered;

    /// <summary>Through whom the money of covered transfers goes; null where the contract knows none.</summary>
    private static Agent? ReimbursementAgent(AdapterContext context) =>
        context.Settings.GetValueOrDefault("reimbursementAgent") is { } bic ? new() { Bic = Bic.Parse(bic) } : null;

    private static Iban Own(AdapterContext context) => Iban.Parse(context.Setting("account"));

    /// <summary>The institution is the same, whatever its branch and terminal.</summary>
    private static bool Is(ReadOnlySpan<byte> terminal, string bic) =>
        terminal.Length >= Institution && MtText.Of(terminal[..Institution]) == bic[..Institution];
}
