namespace BankHub.Core.Payments;

/// <summary>What the payment is for, as free text of up to 140 characters each and as structured references.</summary>
public sealed record RemittanceInformation
{
    public ValueList<string> Unstructured { get; init; } = [];

    public ValueList<StructuredRemittance> Structured { get; init; } = [];
}

/// <summary>One structured reference: the creditor's (standard or proprietary, not both) and the document that is settled.</summary>
public sealed record StructuredRemittance
{
    public CreditorReference? CreditorReference { get; init; }

    /// <summary>A creditor's reference outside ISO 11649, up to 35 characters.</summary>
    public string? ProprietaryReference { get; init; }

    public ReferredDocument? ReferredDocument { get; init; }
}

/// <summary>A document that the payment settles, such as an invoice.</summary>
public sealed record ReferredDocument
{
    /// <summary>Up to 35 characters.</summary>
    public required string Number { get; init; }

    /// <summary>ISO 20022 DocumentType6Code: four capitals, such as CINV for a commercial invoice.</summary>
    public string? Type { get; init; }

    public DateOnly? RelatedDate { get; init; }

    public Money? Amount { get; init; }
}
