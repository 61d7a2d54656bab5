namespace BankHub.Core.Payments;

/// <summary>By what a party is known: an organisation by BIC, LEI or another number, a private person by another number.</summary>
public sealed record PartyIdentification
{
    public required PartyType Type { get; init; }

    public Bic? Bic { get; init; }

    public Lei? Lei { get; init; }

    public GenericIdentification? Other { get; init; }

    public override string ToString() => $"{Type}";
}

/// <summary>Whether a party is an organisation or a private person (ISO 20022 OrgId and PrvtId).</summary>
public enum PartyType
{
    Organisation,
    Private,
}
