namespace BankHub.Formats.Iso20022.Definition;

/// <summary>Where a component stands, if that decides which elements it has.</summary>
[Flags]
internal enum Variant
{
    None = 0,

    /// <summary>From a customer to his bank.</summary>
    Initiation = 1,

    /// <summary>Between agents, who can choose a clearing channel.</summary>
    Clearing = 2,

    /// <summary>Direct debits, which have a place in a sequence.</summary>
    Collection = 4,

    /// <summary>The tax of a payment, not that of its remittance.</summary>
    PaymentTax = 8,

    /// <summary>A business header that another one refers to.</summary>
    Related = 16,

    /// <summary>Who is owed a tax: nobody acts for him.</summary>
    TaxCreditor = 32,

    /// <summary>Of a message that sends money back.</summary>
    Return = 64,

    /// <summary>With number and sum of what was in the original message.</summary>
    WithTotals = 128,

    /// <summary>Of a financial institution's own transfer.</summary>
    Institution = 256,

    /// <summary>Of a remittance as it is amended, whose tax years stayed dates when all others became years.</summary>
    Amended = 512,
}
