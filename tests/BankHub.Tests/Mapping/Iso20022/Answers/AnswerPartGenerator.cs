using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.Iso20022.Answers;

using BankHub.Tests.Core.Payments;

/// <summary>The parts of arbitrary answers, each there or not.</summary>
/// <param name="text">A text of at most so many characters.</param>
/// <param name="odd">The same, or in its place one of any length and of any characters.</param>
/// <param name="isOld">Whether BICs are those of 2009, which begin with letters.</param>
internal sealed class AnswerPartGenerator(Func<int, Gen<string>> text, Func<int, Gen<string>> odd, bool isOld)
{
    private static readonly Bic Old = Bic.Parse("NORDDEFFXXX");

    private readonly PartGenerator _parts = new(text);

    public static readonly Gen<Currency> Currencies =
        Gen.Elements(Currency.Eur, Currency.Usd, Currency.Parse("JPY"), Currency.Parse("KWD"));

    public static readonly Gen<DateOnly?> Days = ValueGenerator.Dates.Select(day => day.DayNumber % 3 == 0 ? null : (DateOnly?)day);

    public static readonly Gen<DateTimeOffset?> Moments =
        from day in ValueGenerator.Dates
        from second in Gen.Choose(0, 86399)
        from zone in Gen.Choose(-13, 14)
        select second % 4 == 0 ? null
            : (DateTimeOffset?)new DateTimeOffset(day, TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(second)), TimeSpan.FromHours(zone));

    public static readonly Gen<string?> Uetrs = ValueGenerator.Uetrs.Select(uetr => uetr.Value).OrNull();

    public Gen<string?> Names => odd(35).OrNull();

    public Gen<Agent?> Agents => Agent().OrNull();

    public Gen<Party?> Parties => _parts.Parties().OrNull();

    private Gen<Agent> Agent() => _parts.Agents().Select(agent => isOld ? agent with { Bic = Old } : agent);

    public Gen<Account?> Accounts => _parts.Accounts(AccountForm.Any).OrNull();

    public Gen<string> Texts(int most) => text(most);

    public Gen<PartyOrAgent> Either(bool hasAgents)
    {
        var party = _parts.Parties().Select(PartyOrAgent.Of);
        return hasAgents ? Gen.OneOf(party, Agent().Select(PartyOrAgent.Of)) : party;
    }

    public static Gen<Money> Moneys(Currency currency) => Gen.Choose(1, 2_000_000_000)
        .Select(units => Money.Of(units / (decimal)Math.Pow(10, currency.Decimals), currency));

    public Gen<ValueList<StatedReason>> Reasons =>
        from reasons in (
            from code in odd(4).OrNull()
            from own in odd(35)
            from lines in odd(105).ListOf(3)
            from name in odd(140).OrNull()
            from bic in ValueGenerator.Bics.OrNull()
            select new StatedReason
            {
                Code = code is null ? new(ReasonCode.Proprietary, own) : new(ReasonCode.Iso20022, code),
                AdditionalInformation = lines, OriginatorName = name, OriginatorBic = isOld && bic is not null ? Old : bic,
            }).ListOf(3)
        select (ValueList<StatedReason>)[.. reasons];

    public Gen<ValueList<Charge>> Charges =>
        from charges in (
            from currency in Currencies
            from amount in Moneys(currency)
            from agent in Agents
            select new Charge { Amount = Sum.Of(amount), Agent = agent }).ListOf(2)
        select (ValueList<Charge>)[.. charges];

    public Gen<OriginalReferences> Message(bool hasPart) =>
        from names in Gen.ArrayOf(odd(35), 3)
        from created in Moments
        select new OriginalReferences
        {
            MessageIdentification = names[0], MessageName = names[1], MessageCreated = created,
            PaymentInformationIdentification = hasPart ? names[2] : null,
        };

    public Gen<ReportedMessage> Messages(bool hasPart, Gen<string> statuses, Gen<string> counted) =>
        from original in Message(hasPart)
        from number in Gen.Choose(-1, 99_999_999)
        from status in statuses
        from reasons in Reasons
        from of in counted
        select new ReportedMessage
        {
            Original = original, Status = status, NumberOfTransactions = number < 0 ? null : number,
            ControlSum = number % 2 == 0 ? number / 100m : null, Reasons = reasons,
            Counts = number % 3 == 0 ? [new(of, number, number % 4 == 0 ? 1.5m : null)] : [],
        };

    public Gen<OriginalPayment> Payments(bool hasAgents) =>
        from currency in Currencies
        from amounts in Gen.ArrayOf(Moneys(currency).OrNull(), 2)
        from days in Gen.ArrayOf(Days, 3)
        from parties in Gen.ArrayOf(Either(hasAgents).OrNull(), 4)
        from accounts in Gen.ArrayOf(Accounts, 2)
        from agents in Gen.ArrayOf(Agents, 2)
        from purpose in odd(4).OrNull()
        from remittance in _parts.Remittances().OrNull()
        from mandate in odd(35)
        select new OriginalPayment
        {
            Amount = amounts[0], InstructedAmount = amounts[1], SettlementDate = days[0], RequestedExecutionDate = days[1],
            RequestedCollectionDate = days[2], UltimateDebtor = parties[0], Debtor = parties[1], Creditor = parties[2],
            UltimateCreditor = parties[3], DebtorAccount = accounts[0], CreditorAccount = accounts[1], DebtorAgent = agents[0],
            CreditorAgent = agents[1], Purpose = hasAgents ? purpose : null, RemittanceInformation = Coded(remittance),
            MandateIdentification = mandate,
        };

    // The type of a document is a code of a closed list.
    private static RemittanceInformation? Coded(RemittanceInformation? information) => information is null ? null : information with
    {
        Structured = [.. information.Structured.Select(part => part with
        {
            ReferredDocument = part.ReferredDocument is { } document ? document with { Type = "CINV" } : null,
        })],
    };
}
