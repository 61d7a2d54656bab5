using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Nacha.Records;

namespace BankHub.Mapping.Nacha;

/// <summary>Reads an international entry; what a canonical payment cannot say is a finding.</summary>
internal sealed class InternationalSides(BankMapping mapping, FindingList findings, string path)
{
    /// <summary>A canonical text has at most this many characters.</summary>
    private const int LongestText = 140;

    public EntrySides? Of(IatEntryDetail entry, IatBatchHeader batch)
    {
        if (batch.OriginatingCurrency != Currency.Usd.Value || batch.DestinationCurrency != Currency.Usd.Value)
        {
            findings.Add(path, "iat-currency", "The entry changes currency, which a payment with one amount cannot say.");
            return null;
        }

        if (One<IatTransactionAddenda>(entry) is not { } transaction || One<IatOriginatorAddenda>(entry) is not { } originator
            || One<IatOriginatorAddressAddenda>(entry) is not { } from || One<IatReceivingBankAddenda>(entry) is not { } bank
            || One<IatReceiverAddenda>(entry) is not { } receiver || One<IatReceiverAddressAddenda>(entry) is not { } to)
        {
            findings.Add(path, "incomplete", "The entry lacks one of the addenda 10, 11, 12, 14, 15 and 16.");
            return null;
        }

        var account = Account(entry.DfiAccountNumber);
        var agent = Agent(bank.Name, bank.IdentificationQualifier, bank.Identification, bank.BranchCountry, account.Iban);
        var intermediaries = entry.Addenda.OfType<IatCorrespondentBankAddenda>()
            .Select(on => Agent(on.Name, on.IdentificationQualifier, on.Identification, on.BranchCountry, null)).ToList();
        if (agent is null || intermediaries.Contains(null))
        {
            findings.Add(path, "bank-id", "A bank of the entry is named by a number of which the clearing system cannot be told.");
            return null;
        }

        var home = Address(originator.StreetAddress, from.CityStateProvince, from.CountryPostalCode);
        var abroad = Address(receiver.StreetAddress, to.CityStateProvince, to.CountryPostalCode);
        return new(
            new() { Name = originator.Name, PostalAddress = home }, new() { Name = transaction.Name, PostalAddress = abroad }, account,
            agent, receiver.Identification, Remittance(entry))
        {
            CategoryPurpose = mapping.Canonical("iatTransactionTypes", transaction.TransactionType),
            Intermediaries = [.. intermediaries.OfType<Agent>()],
        };
    }

    private static T? One<T>(IatEntryDetail entry)
        where T : Addenda => entry.Addenda.OfType<T>().FirstOrDefault();

    private static Account Account(string number) =>
        Iban.TryParse(number, out var iban, out _) ? new() { Iban = iban }
        : number.Length <= 30 && number.All(char.IsAsciiLetterOrDigit) ? new() { Bban = number }
        : new() { Other = new() { Identification = number } };

    private static Agent? Agent(string name, string qualifier, string identification, string country, Iban? iban)
    {
        var home = CountryCode.TryParse(country.Trim(' '), out var code, out _) ? new PostalAddress { Country = code } : null;
        switch (qualifier)
        {
            case InternationalBank.BicNumber when Bic.TryParse(identification, out var bic, out _):
                return new() { Name = name, Bic = bic };
            case InternationalBank.IbanNumber when iban is not null:
                return new() { Name = name, PostalAddress = iban.Value[..2] == country.Trim(' ') ? null : home };
            case InternationalBank.ClearingNumber:
                // A number alone is of one clearing system only where its country has no other with such numbers.
                var systems = ClearingSystem.All.Where(system => system.Value.StartsWith(country.Trim(' '), StringComparison.Ordinal)
                    && system.Check(identification) is null).ToList();
                return country.Trim(' ').Length != 2 || systems is not [var only] ? null : new()
                {
                    Name = name,
                    ClearingSystemMemberIdentification = new() { ClearingSystem = only, MemberIdentification = identification },
                    PostalAddress = only == ClearingSystem.Usaba ? null : home,
                };
            default:
                return null;
        }
    }

    private static PostalAddress Address(string street, string city, string country)
    {
        var (town, division) = InternationalAddress.Parts(city);
        var (land, code) = InternationalAddress.Parts(country);
        return new()
        {
            StreetName = street,
            TownName = town,
            CountrySubDivision = division,
            Country = CountryCode.TryParse(land, out var known, out _) ? known : null,
            PostCode = code,
        };
    }

    private static ValueList<string> Remittance(IatEntryDetail entry)
    {
        string[] pieces = [.. entry.Addenda.OfType<IatRemittanceAddenda>().Select(addenda => addenda.PaymentRelatedInformation)];
        var whole = string.Concat(pieces).Trim(' ');
        return whole.Length == 0 ? [] : whole.Length <= LongestText ? [whole] : [.. pieces.Where(piece => piece.Trim(' ').Length > 0)];
    }
}
