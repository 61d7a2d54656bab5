using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Parts;

/// <summary>Parties that are financial institutions. One without a name goes by its BIC, or by the placeholder for a name.</summary>
internal static class Institutions
{
    public static Iso.Agents.Agent? Write(Party? party, string path, Outgoing to)
    {
        if (party is null)
        {
            return null;
        }

        var known = party.Identification;
        Refuse(known is { Type: PartyType.Private }, "identification", "private-identification", "A private person is no institution.");
        Refuse(known is { Bic: null, Lei: null, Other: null }, "identification", "empty", "An identification names something.");
        Refuse(party.CountryOfResidence is not null, "countryOfResidence", "not-in-version", "An institution has no residence.");
        return new()
        {
            FinancialInstitution = new()
            {
                Bic = known?.Bic?.Value,
                Lei = known?.Lei?.Value,
                Name = party.Name == Placeholder.NotProvided || party.Name == known?.Bic?.Value
                    ? null : to.Words($"{path}.name", party.Name),
                PostalAddress = Addresses.Write(party.PostalAddress, $"{path}.postalAddress", to),
                Other = known?.Other is { } other
                    ? new() { Identification = other.Identification, SchemeName = Parties.Proprietary(other.SchemeName) }
                    : null,
            },
        };

        void Refuse(bool isBroken, string field, string rule, string message)
        {
            if (isBroken)
            {
                to.Problem($"{path}.{field}", rule, message);
            }
        }
    }

    /// <summary>The institution as an agent, named as briefly as it can be.</summary>
    public static Agent AsAgent(Party party) =>
        party.Identification?.Bic is { } bic ? new() { Bic = bic } : new() { Name = party.Name, PostalAddress = party.PostalAddress };

    public static Party? Read(Iso.Agents.Agent? agent, string path, Incoming from)
    {
        if (agent?.FinancialInstitution is not { } bank)
        {
            return null;
        }

        var known = new PartyIdentification
        {
            Type = PartyType.Organisation,
            Bic = from.Value<Bic>(path, ".identification.bic", bank.Bic),
            Lei = from.Value<Lei>(path, ".identification.lei", bank.Lei),
            Other = bank.Other?.Identification is { } number
                ? new() { Identification = number, SchemeName = Incoming.Either(bank.Other.SchemeName) }
                : null,
        };
        return new()
        {
            Name = from.Words(bank.Name) ?? bank.Bic ?? Placeholder.NotProvided,
            PostalAddress = Addresses.Read(bank.PostalAddress, $"{path}.postalAddress", from),
            Identification = known is { Bic: null, Lei: null, Other: null } ? null : known,
        };
    }
}
