using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Tests.Adapters.FirstCoastAch;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.Nacha;

/// <summary>Payments of each ACH scheme that hold only what their entry class carries, so that they come back as they went.</summary>
internal static class ClassPayments
{
    /// <summary>All schemes of ACH.</summary>
    public static readonly Scheme[] Schemes =
        [Scheme.AchPpd, Scheme.AchCcd, Scheme.AchCtx, Scheme.AchWeb, Scheme.AchTel, Scheme.AchIat];

    private static readonly string[] Banks = ["091803300", "121000358", "069000012"];

    public static Product Product(Scheme scheme) =>
        FirstCoast.Manifest.Product(scheme.Value) ?? FirstCoast.Ppd with { Id = scheme.Value, Scheme = scheme.Value };

    public static Gen<Payment> Of(Scheme scheme) => scheme == Scheme.AchIat ? International() : Domestic(scheme);

    private static Gen<Payment> Domestic(Scheme scheme) =>
        from basis in Basis(scheme, scheme == Scheme.AchCtx ? 16 : 22, 16)
        from account in Text(17, letters: true)
        from bank in Gen.Elements(Banks)
        from lines in Lines(scheme)
        from recurring in Gen.Elements(SequenceType.Recurring, SequenceType.OneOff)
        let isPersonal = scheme == Scheme.AchWeb && basis.Method == PaymentMethod.CreditTransfer
        let isAuthorised = (scheme == Scheme.AchWeb || scheme == Scheme.AchTel) && basis.Method == PaymentMethod.DirectDebit
        let number = isPersonal ? "069000010000001" : basis.EndToEndIdentification
        select Sides(basis, new() { Bban = account }, FirstCoast.Bank(bank)) with
        {
            EndToEndIdentification = number,
            Debtor = isPersonal ? new() { Name = Short(basis.Debtor.Name) } : basis.Debtor,
            RemittanceInformation = lines.Length == 0 ? null : new() { Unstructured = [.. lines] },
            Mandate = isAuthorised ? new() { MandateIdentification = number, SequenceType = recurring } : null,
        };

    private static Gen<Payment> International() =>
        from basis in Basis(Scheme.AchIat, 35, 35)
        from iban in Gen.Elements("GB29NWBK60161331926819", "DE89370400440532013000")
        from bank in Gen.Elements(
            new Agent { Bic = Bic.Parse("BOLNGB2L") },
            new Agent(),
            FirstCoast.Bank("091803300"),
            new Agent
            {
                ClearingSystemMemberIdentification = new() { ClearingSystem = ClearingSystem.Gbdsc, MemberIdentification = "200051" },
                PostalAddress = new() { Country = CountryCode.Parse("GB") },
            })
        from name in Text(35)
        from home in Address()
        from abroad in Address()
        from lines in Text(140).OrNull()
        from purpose in Gen.Elements("SUPP", "SALA", "PENS", "TAXS", "LOAN", "OTHR")
        from intermediaries in Gen.Elements<Agent[]>([], [new() { Name = "CORRESPONDENT", Bic = Bic.Parse("DEUTDEFF") }])
        let sides = Sides(basis, new() { Iban = Iban.Parse(iban) }, bank with { Name = name })
        select sides with
        {
            CategoryPurpose = purpose,
            IntermediaryAgents = [.. intermediaries],
            Debtor = sides.Debtor with { PostalAddress = home },
            Creditor = sides.Creditor with { PostalAddress = abroad },
            RemittanceInformation = lines is null ? null : new() { Unstructured = [lines] },
        };

    private static Gen<PostalAddress> Address() =>
        from street in Text(35)
        from town in Text(20)
        from division in Text(10).OrNull()
        from code in Text(10).OrNull()
        from country in Gen.Elements("US", "GB", "DE")
        select new PostalAddress
        {
            StreetName = street, TownName = town, CountrySubDivision = division, PostCode = code, Country = CountryCode.Parse(country),
        };

    private static Gen<Payment> Basis(Scheme scheme, int receiver, int initiator) =>
        from method in Gen.Elements(Enum.GetValues<PaymentMethod>().Where(scheme.Allows).ToArray())
        from cents in Gen.Choose(1, int.MaxValue)
        from id in Text(15, letters: true)
        from name in Text(receiver)
        from company in Text(initiator)
        let credit = method == PaymentMethod.CreditTransfer
        select FirstCoast.Credit(cents / 100m) with
        {
            Scheme = scheme,
            Method = method,
            Reference = "069000010000001",
            EndToEndIdentification = id,
            Debtor = new() { Name = credit ? company : name },
            Creditor = new() { Name = credit ? name : company },
            CategoryPurpose = null,
        };

    private static Payment Sides(Payment payment, Account other, Agent agent)
    {
        var own = new Account { Bban = "1000200030", Currency = Currency.Usd };
        other = other with { Currency = Currency.Usd, Type = AccountType.Checking };
        return payment.Method == PaymentMethod.CreditTransfer
            ? payment with { DebtorAccount = own, CreditorAccount = other, CreditorAgent = agent }
            : payment with { CreditorAccount = own, DebtorAccount = other, DebtorAgent = agent, CreditorAgent = null };
    }

    private static Gen<string[]> Lines(Scheme scheme) =>
        scheme == Scheme.AchTel ? Gen.Constant(Array.Empty<string>())
        : scheme == Scheme.AchCtx ? Text(80).ArrayOf()
        : Text(80).ListOf(1).Select(lines => lines.ToArray());

    private static string Short(string name) => name[..Math.Min(15, name.Length)].TrimEnd(' ');

    /// <summary>Signs that mean nothing to the format, and spaces in between.</summary>
    private static Gen<string> Text(int most, bool letters = false) =>
        from first in Gen.Elements("ABCXYZ0189".ToCharArray())
        from middle in Gen.Elements((letters ? "ABC019" : "ABC019 :/.-&'\"=+@{}").ToCharArray()).ArrayOf()
        from last in Gen.Elements("ABCXYZ0189".ToCharArray())
        select first + new string(middle.Take(most - 2).ToArray()) + last;
}
