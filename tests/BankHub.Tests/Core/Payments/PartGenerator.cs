using BankHub.Core.Payments;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Core.Payments;

/// <summary>The parts of arbitrary payments.</summary>
public sealed class PartGenerator(Func<int, Gen<string>> text)
{
    private const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";

    public Gen<PostalAddress> PostalAddresses() =>
        from town in text(35)
        from shorts in Gen.ArrayOf(text(16).OrNull(), 11)
        from street in text(70).OrNull()
        from country in ValueGenerator.CountryCodes.OrNull()
        from lines in text(70).ListOf(7)
        select new PostalAddress
        {
            Department = shorts[0], SubDepartment = shorts[1], StreetName = street, BuildingNumber = shorts[2], BuildingName = shorts[3],
            Floor = shorts[4], PostBox = shorts[5], Room = shorts[6], PostCode = shorts[7], TownName = town, TownLocationName = shorts[8],
            DistrictName = shorts[9], CountrySubDivision = shorts[10], Country = country, AddressLine = lines,
        };

    public Gen<Party> Parties() =>
        from name in text(140)
        from address in PostalAddresses().OrNull()
        from identification in Identifications().OrNull()
        from country in ValueGenerator.CountryCodes.OrNull()
        select new Party { Name = name, PostalAddress = address, Identification = identification, CountryOfResidence = country };

    public Gen<Account> Accounts(AccountForm form) =>
        from shape in form switch
        {
            AccountForm.Iban => ByIban(),
            AccountForm.Domestic => ByBban(),
            _ => Gen.OneOf(ByIban(), ByBban(), Others(34).Select(other => new Account { Other = other })),
        }
        from type in Gen.Elements(Enum.GetValues<AccountType>())
        from currency in Gen.Elements(Currency.All.ToArray()).OrNull()
        from name in text(70).OrNull()
        select shape with { Type = currency is null ? null : type, Currency = currency, Name = name };

    /// <summary>The bank of the other side's account, as the scheme wants it named.</summary>
    public Gen<Agent> CounterpartyAgents(Scheme scheme) => scheme.Clearing is { } clearing ? InClearing(clearing) : Agents();

    public Gen<Agent> Agents() =>
        from bic in ValueGenerator.Bics
        from name in text(140).OrNull()
        from address in PostalAddresses().OrNull()
        select new Agent { Bic = bic, Name = name, PostalAddress = address };

    public Gen<InstructionForCreditorAgent> Instructions() =>
        from code in TextGenerator.Code(Capitals, 4, 4)
        from said in text(140).OrNull()
        select new InstructionForCreditorAgent { Code = code, InstructionInformation = said };

    public Gen<RegulatoryReporting> RegulatoryReports() =>
        from indicator in Gen.Elements(Enum.GetValues<ReportingIndicator>())
        from name in text(140).OrNull()
        from authority in ValueGenerator.CountryCodes.OrNull()
        from country in ValueGenerator.CountryCodes.OrNull()
        from code in TextGenerator.Code(Capitals + Digits, 1, 10).OrNull()
        from amount in ValueGenerator.Moneys(Currency.Eur).OrNull()
        from lines in text(35).ListOf(10)
        select new RegulatoryReporting
        {
            Indicator = indicator, AuthorityName = name, AuthorityCountry = authority, Country = country, Code = code, Amount = amount,
            Information = lines,
        };

    public Gen<RemittanceInformation> Remittances() =>
        from first in text(140)
        from lines in text(140).ListOf(20)
        from structured in Structured().ListOf(10)
        select new RemittanceInformation { Unstructured = [first, .. lines], Structured = structured };

    public Gen<Metadata> Metadatas() =>
        from keys in text(Metadata.MaxKeyLength).ListOf(Metadata.MaxEntries)
        from value in text(Metadata.MaxValueLength)
        select Metadata.From(keys.Distinct().Select(key => KeyValuePair.Create(key, value)));

    private static Gen<Account> ByIban() => ValueGenerator.Ibans.Select(iban => new Account { Iban = iban });

    private static Gen<Account> ByBban() => TextGenerator.Code(Capitals + Digits, 1, 30).Select(bban => new Account { Bban = bban });

    private static Gen<Agent> InClearing(ClearingSystem clearing) =>
        from member in clearing == ClearingSystem.Usaba
            ? ValueGenerator.AbaRoutingNumbers.Select(number => number.Value)
            : TextGenerator.Code(Digits, clearing.Digits, clearing.Digits)
        select new Agent { ClearingSystemMemberIdentification = new() { ClearingSystem = clearing, MemberIdentification = member } };

    private Gen<GenericIdentification> Others(int max) =>
        from identification in text(max)
        from scheme in text(35).OrNull()
        select new GenericIdentification { Identification = identification, SchemeName = scheme };

    private Gen<PartyIdentification> Identifications() =>
        from type in Gen.Elements(Enum.GetValues<PartyType>())
        from bic in ValueGenerator.Bics.OrNull()
        from lei in ValueGenerator.Leis.OrNull()
        from other in Others(35).OrNull()
        select new PartyIdentification { Type = type, Bic = bic, Lei = lei, Other = other };

    private Gen<StructuredRemittance> Structured() =>
        from reference in ValueGenerator.CreditorReferences.OrNull()
        from proprietary in text(35)
        from type in TextGenerator.Code(Capitals, 4, 4).OrNull()
        from date in ValueGenerator.Dates
        from amount in ValueGenerator.Moneys(Currency.Usd).OrNull()
        select new StructuredRemittance
        {
            CreditorReference = reference,
            ProprietaryReference = reference is null ? proprietary : null,
            ReferredDocument = new() { Number = proprietary, Type = type, RelatedDate = amount is null ? null : date, Amount = amount },
        };
}
