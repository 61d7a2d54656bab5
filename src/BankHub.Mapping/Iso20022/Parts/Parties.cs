using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Parts;

/// <summary>Parties of payments and of messages.</summary>
internal static class Parties
{
    /// <summary>The rule that a private person has no BIC and no LEI.</summary>
    public const string OfPersons = "private-identification";

    public static Iso.Parties.PartyIdentification? Write(Party? party, string path, Outgoing to) => party is null ? null : new()
    {
        // Who is known by a BIC alone goes by it.
        Name = party.Name == party.Identification?.Bic?.Value ? null : to.Words($"{path}.name", party.Name),
        PostalAddress = Addresses.Write(party.PostalAddress, $"{path}.postalAddress", to),
        Identification = Write(party.Identification, $"{path}.identification", to),
        CountryOfResidence = party.CountryOfResidence?.Value,
    };

    /// <summary>
    /// The party with its name, though that be its BIC: an initiation without the name of a party is none (EPC customer-to-bank guidelines:
    /// Debtor and Creditor, Name is mandatory).
    /// </summary>
    public static Iso.Parties.PartyIdentification? WriteNamed(Party? party, string path, Outgoing to)
    {
        var written = Write(party, path, to);
        if (written is { Name: null })
        {
            written.Name = to.Words($"{path}.name", party!.Name);
        }

        return written;
    }

    /// <summary>The party; one without a name goes by its BIC, or has an empty one, which the caller judges.</summary>
    public static Party? Read(Iso.Parties.PartyIdentification? party, string path, Incoming from) => party is null ? null : new()
    {
        Name = from.Words(party.Name) ?? party.Identification?.Organisation?.AnyBic ?? "",
        PostalAddress = party.PostalAddress is { } address ? Addresses.Read(address, $"{path}.postalAddress", from) : null,
        Identification = Read(party.Identification, path, from),
        CountryOfResidence = from.Value<CountryCode>(path, ".countryOfResidence", party.CountryOfResidence),
    };

    private static Iso.Parties.PartyChoice? Write(PartyIdentification? known, string path, Outgoing to)
    {
        if (known is null)
        {
            return null;
        }

        IReadOnlyList<Iso.Parties.GenericIdentification> other = known.Other is { } given
            ? [new() { Identification = given.Identification, SchemeName = Proprietary(given.SchemeName) }]
            : [];
        if (known.Type == PartyType.Organisation)
        {
            return new() { Organisation = new() { AnyBic = known.Bic?.Value, Lei = known.Lei?.Value, Other = other } };
        }

        if (known is not { Bic: null, Lei: null })
        {
            to.Problem(path, OfPersons, "A private person has no BIC and no LEI in ISO 20022.");
        }

        return new() { Private = new() { Other = other } };
    }

    private static PartyIdentification? Read(Iso.Parties.PartyChoice? known, string path, Incoming from) => known switch
    {
        { Organisation: { } organisation } => new()
        {
            Type = PartyType.Organisation,
            Bic = from.Value<Bic>(path, ".identification.bic", organisation.AnyBic),
            Lei = from.Value<Lei>(path, ".identification.lei", organisation.Lei),
            Other = Read(organisation.Other),
        },
        { Private: { } person } => new() { Type = PartyType.Private, Other = Read(person.Other) },
        _ => null,
    };

    private static GenericIdentification? Read(IReadOnlyList<Iso.Parties.GenericIdentification> other) =>
        other is [{ Identification: { } number } first, ..]
            ? new() { Identification = number, SchemeName = Incoming.Either(first.SchemeName) }
            : null;

    internal static Iso.CodeOrProprietary? Proprietary(string? name) => name is null ? null : new() { Proprietary = name };
}
