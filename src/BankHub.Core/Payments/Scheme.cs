using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>A payment scheme by its kebab-case word; the list is closed, and a new word is a row of this table.</summary>
public sealed record Scheme : IValue<Scheme>
{
    private static readonly Rule Unknown = new("scheme", "A scheme is one of the words that this API lists, such as ach-ppd.");

    public static readonly Scheme AchPpd = Ach("ach-ppd");
    public static readonly Scheme AchCcd = Ach("ach-ccd");
    public static readonly Scheme AchCtx = Ach("ach-ctx");
    public static readonly Scheme AchWeb = Ach("ach-web");
    // Nacha Operating Rules, Appendix Three: TEL entries are debits only.
    public static readonly Scheme AchTel = Ach("ach-tel") with { AllowsCreditTransfer = false };
    // An IAT entry may name a foreign bank and account in any form, so neither is prescribed.
    public static readonly Scheme AchIat = Ach("ach-iat") with { Clearing = null, Form = AccountForm.Any };
    public static readonly Scheme SepaCreditTransfer = Sepa("sepa-credit-transfer");
    public static readonly Scheme SepaInstant = Sepa("sepa-instant");
    public static readonly Scheme SepaDirectDebitCore = SepaDebit("sepa-direct-debit-core");
    public static readonly Scheme SepaDirectDebitB2B = SepaDebit("sepa-direct-debit-b2b");
    public static readonly Scheme FasterPayments = British("faster-payments");
    public static readonly Scheme Bacs = British("bacs") with { AllowsDirectDebit = true, NeedsMandate = true };
    public static readonly Scheme Chaps = British("chaps");
    public static readonly Scheme Fedwire = new("fedwire") { AllowsCreditTransfer = true, Currency = Currency.Usd };
    public static readonly Scheme CrossBorder = new("cross-border") { AllowsCreditTransfer = true };

    /// <summary>A customer's transfer straight to the creditor's bank, whose money goes apart, as a payment of the scheme cover.</summary>
    public static readonly Scheme CrossBorderCovered = new("cross-border-covered") { AllowsCreditTransfer = true };

    /// <summary>A transfer from bank to bank that pays for a customer's transfer, which it names as its underlying one.</summary>
    public static readonly Scheme Cover = new("cover") { AllowsCreditTransfer = true };

    public static readonly ValueList<Scheme> All =
    [
        AchPpd, AchCcd, AchCtx, AchWeb, AchTel, AchIat, SepaCreditTransfer, SepaInstant, SepaDirectDebitCore, SepaDirectDebitB2B,
        FasterPayments, Bacs, Chaps, Fedwire, CrossBorder, CrossBorderCovered, Cover,
    ];

    private static readonly FrozenDictionary<string, Scheme> ByWord = All.ToFrozenDictionary(scheme => scheme.Value);

    private static readonly FrozenDictionary<string, Scheme>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    private Scheme(string value) => Value = value;

    public static TextFacts Facts { get; } = TextFacts.OneOf(All.Select(one => one.Value));

    public string Value { get; }

    public bool AllowsCreditTransfer { get; private init; }

    public bool AllowsDirectDebit { get; private init; }

    /// <summary>The only currency of the scheme, or null when it carries any.</summary>
    public Currency? Currency { get; private init; }

    /// <summary>The clearing system in which the counterparty's bank must be named beside a BBAN, or null when any name will do.</summary>
    public ClearingSystem? Clearing { get; private init; }

    /// <summary>How the counterparty's account must be named.</summary>
    public AccountForm Form { get; private init; } = AccountForm.Any;

    /// <summary>A direct debit must carry its mandate and the creditor's scheme identification.</summary>
    public bool NeedsMandate { get; private init; }

    public bool Allows(PaymentMethod method) => method == PaymentMethod.CreditTransfer ? AllowsCreditTransfer : AllowsDirectDebit;

    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Scheme? value, [NotNullWhen(false)] out Rule? broken)
    {
        broken = BySpan.TryGetValue(text, out value) ? null : Unknown;
        return broken is null;
    }

    public override string ToString() => Value;

    private static Scheme Ach(string word) => new(word)
    {
        AllowsCreditTransfer = true,
        AllowsDirectDebit = true,
        Currency = Currency.Usd,
        Clearing = ClearingSystem.Usaba,
        Form = AccountForm.Domestic,
    };

    private static Scheme Sepa(string word) => new(word) { AllowsCreditTransfer = true, Currency = Currency.Eur, Form = AccountForm.Iban };

    private static Scheme SepaDebit(string word) =>
        Sepa(word) with { AllowsCreditTransfer = false, AllowsDirectDebit = true, NeedsMandate = true };

    private static Scheme British(string word) =>
        new(word) { AllowsCreditTransfer = true, Currency = Currency.Gbp, Clearing = ClearingSystem.Gbdsc };
}

/// <summary>How a scheme wants the counterparty's account named.</summary>
public enum AccountForm
{
    Any,
    Iban,

    /// <summary>By BBAN: the clearing has no IBANs.</summary>
    Domestic,
}
