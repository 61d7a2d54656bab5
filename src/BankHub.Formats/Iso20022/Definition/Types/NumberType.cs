namespace BankHub.Formats.Iso20022.Definition.Types;

/// <summary>The number types of the schemas, by the digits they allow.</summary>
internal enum NumberType : byte
{
    /// <summary>18 digits, 5 of them behind the point, not negative.</summary>
    Amount,

    /// <summary>18 digits, 13 of them behind the point, not negative.</summary>
    FineAmount,

    /// <summary>18 digits, 17 of them behind the point.</summary>
    Decimal,

    /// <summary>18 digits, 17 of them behind the point, not negative.</summary>
    NonNegative,

    /// <summary>11 digits, 10 of them behind the point.</summary>
    Rate,

    /// <summary>A whole number of 18 digits.</summary>
    Whole,

    /// <summary>A whole number of 3 digits.</summary>
    Whole3,
}
