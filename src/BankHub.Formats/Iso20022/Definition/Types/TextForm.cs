namespace BankHub.Formats.Iso20022.Definition.Types;

/// <summary>The patterns of the schemas' texts.</summary>
internal enum TextForm : byte
{
    Any,
    Digits,
    LettersAndDigits,
    Bic,

    /// <summary>A BIC as schemas up to 2018 describe it: the party prefix in letters alone.</summary>
    OldBic,
    Lei,
    Iban,
    Country,
    Currency,
    Uetr,
    Phone,
    Year,
    Isin,
    OldIsin,
    Language,
    YearMonth,
    PlusDigits,
    Base64,
}
