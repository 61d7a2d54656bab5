using BankHub.Core.Answers;
using BankHub.Core.Payments;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.Iso20022.Answers;

using BankHub.Tests.Core.Payments;

/// <summary>Answers with every part that a message has a place for.</summary>
internal sealed class AnswerGenerator(AnswerPartGenerator parts)
{
    private static readonly Gen<string> Statuses = Gen.Elements("ACTC", "RJCT", "PDNG", "ACCP", "ACSP", "ACSC");
    private static readonly Gen<string> Ends = Gen.Elements("RJCR", "ACCR", "PDCR");

    public Gen<Answer> For(string version) => version[..8] switch
    {
        "pacs.002" => BetweenAgents(isOld: version.EndsWith("03", StringComparison.Ordinal)).Select(one => (Answer)one),
        "pain.002" => ToCustomer(isOld: version.EndsWith("03", StringComparison.Ordinal)).Select(one => (Answer)one),
        "pacs.004" => Returns(isReversal: false).Select(one => (Answer)one),
        "pacs.007" => Returns(isReversal: true).Select(one => (Answer)one),
        "pain.007" => Reversals().Select(one => (Answer)one),
        "camt.055" => Requests(isCustomers: true).Select(one => (Answer)one),
        "camt.056" => Requests(isCustomers: false).Select(one => (Answer)one),
        _ => Resolutions().Select(one => (Answer)one),
    };

    private Gen<StatusReport> BetweenAgents(bool isOld) =>
        from header in Headers(ofAgents: true)
        from messages in parts.Messages(false, Statuses, Statuses).ListOf(isOld ? 0 : 2)
        from one in parts.Messages(false, Statuses, Statuses)
        from payments in Reported(isOld, ofAgents: true).ListOf(3)
        from names in parts.Message(false).ListOf(3)
        select new StatusReport
        {
            Header = header,
            Messages = isOld ? [one] : [.. messages],
            Payments = [.. payments.Select((payment, i) => payment with
            {
                Original = isOld || i >= names.Count ? payment.Original : In(payment.Original, names[i]),
            })],
        };

    private Gen<StatusReport> ToCustomer(bool isOld) =>
        from header in Headers(ofAgents: false)
        from message in parts.Messages(false, Statuses, Statuses)
        from groups in parts.Messages(true, Statuses, Statuses).ListOf(2)
        from payments in Reported(isOld, ofAgents: false).ListOf(3)
        from named in Gen.Choose(0, 1)
        let own = groups.Select(part => part with { Original = In(part.Original, message.Original) }).ToList()
        select new StatusReport
        {
            Header = header,
            Messages = [message, .. own],
            Payments = [.. payments.Select(payment => payment with
            {
                Original = In(payment.Original, named == 0 || own.Count == 0 ? message.Original : own[^1].Original),
            })],
        };

    private Gen<ReportedPayment> Reported(bool isOld, bool ofAgents) =>
        from names in Gen.ArrayOf(parts.Names, 6)
        from uetr in AnswerPartGenerator.Uetrs
        from status in Statuses.OrNull()
        from reasons in parts.Reasons
        from charges in parts.Charges
        from accepted in AnswerPartGenerator.Moments
        from day in AnswerPartGenerator.Days
        from agents in Gen.ArrayOf(parts.Agents, 2)
        from payment in parts.Payments(!isOld).OrNull()
        select new ReportedPayment
        {
            Identification = names[0],
            Original = new()
            {
                InstructionIdentification = names[1], EndToEndIdentification = names[2], Uetr = isOld ? null : uetr,
                TransactionIdentification = ofAgents ? names[3] : null,
            },
            // Something is said of each: of nothing at all no element is written.
            Status = status ?? (names[2] is null ? "PDNG" : null), Reasons = reasons, Charges = charges, AcceptedAt = accepted,
            SettlementDate = ofAgents && !isOld ? day : null, AccountServicerReference = names[4], ClearingSystemReference = names[5],
            InstructingAgent = ofAgents ? agents[0] : null, InstructedAgent = ofAgents ? agents[1] : null, Payment = payment,
        };

    private Gen<ReturnReport> Returns(bool isReversal) =>
        from header in Headers(ofAgents: true)
        from day in AnswerPartGenerator.Days
        from account in parts.Accounts
        from message in parts.Message(false)
        from reasons in parts.Reasons
        from method in Gen.Elements("INDA", "INGA", "CLRG")
        from currency in AnswerPartGenerator.Currencies
        from payments in Returned(currency, isReversal).ListOf(3)
        select new ReturnReport
        {
            Header = header, IsReversal = isReversal, SettlementDate = day, SettlementMethod = method, SettlementAccount = account,
            ClearingSystem = method == "CLRG" ? "TGT" : null, WholeMessage = method == "INDA" ? null : method == "INGA",
            Messages = method == "INGA" ? [] : [new() { Original = message, Reasons = reasons }],
            Payments = [.. payments],
        };

    private Gen<ReturnedPayment> Returned(Currency currency, bool isReversal) =>
        from names in Gen.ArrayOf(parts.Names, 6)
        from uetr in AnswerPartGenerator.Uetrs
        from amounts in Gen.ArrayOf(AnswerPartGenerator.Moneys(currency), 3)
        from day in AnswerPartGenerator.Days
        from priority in Gen.Elements("URGT", "HIGH", "NORM").OrNull()
        from bearer in Gen.Elements<ChargeBearer?>(null, ChargeBearer.Debtor, ChargeBearer.Creditor, ChargeBearer.Shared)
        from charges in parts.Charges
        from agents in Gen.ArrayOf(parts.Agents, 2)
        from chain in Chains().OrNull()
        from reasons in parts.Reasons
        from payment in parts.Payments(hasAgents: true).OrNull()
        select new ReturnedPayment
        {
            Identification = names[0],
            Original = new()
            {
                InstructionIdentification = names[1], EndToEndIdentification = names[2], TransactionIdentification = names[3], Uetr = uetr,
                ClearingSystemReference = names[4],
            },
            Amount = amounts[0], SettlementDate = day, SettlementPriority = priority,
            InstructedAmount = bearer is null ? null : amounts[1], ExchangeRate = priority is null ? null : 1.25m,
            CompensationAmount = priority is null ? amounts[2] : null, ChargeBearer = bearer, Charges = charges,
            ClearingSystemReference = isReversal ? null : names[5], InstructingAgent = agents[0], InstructedAgent = agents[1],
            Chain = isReversal ? null : chain, Reasons = reasons, Payment = payment,
        };

    private Gen<ReturnChain> Chains() =>
        from parties in Gen.ArrayOf(parts.Either(hasAgents: true).OrNull(), 3)
        from ends in Gen.ArrayOf(parts.Either(hasAgents: true), 2)
        from agents in Gen.ArrayOf(parts.Agents, 4)
        select new ReturnChain
        {
            UltimateDebtor = parties[0], Debtor = ends[0], InitiatingParty = parties[1], DebtorAgent = agents[0],
            PreviousInstructingAgents = agents[1] is { } previous ? [previous] : [],
            IntermediaryAgents = agents[2] is { } next ? [next, next] : [],
            CreditorAgent = agents[3], Creditor = ends[1], UltimateCreditor = parties[2],
        };

    private Gen<ReturnReport> Reversals() =>
        from header in Headers(ofAgents: false)
        from message in parts.Message(false)
        from part in parts.Message(true)
        from whole in Gen.Choose(0, 2)
        from reasons in parts.Reasons
        from currency in AnswerPartGenerator.Currencies
        from payments in Returned(currency, isReversal: true).ListOf(3)
        let own = In(part, message)
        select new ReturnReport
        {
            Header = header, IsReversal = true, WholeMessage = whole == 0 ? null : whole == 1,
            Messages =
                [new() { Original = message, Reasons = reasons }, new() { Original = own, GoesBackWhole = whole != 1, ControlSum = 2 }],
            Payments = [.. payments.Select(payment => new ReturnedPayment
            {
                Identification = payment.Identification ?? "R",
                Original = In(payment.Original, own) with { TransactionIdentification = null, ClearingSystemReference = null },
                InstructedAmount = payment.InstructedAmount, ChargeBearer = payment.ChargeBearer, Reasons = payment.Reasons,
                Payment = payment.Payment,
            })],
        };

    private Gen<Resolution> Resolutions() =>
        from name in parts.Texts(35)
        from created in AnswerPartGenerator.Moments
        from ends in Gen.ArrayOf(parts.Either(hasAgents: true), 3)
        from messages in parts.Messages(false, Ends, Gen.Elements("ACCR", "RJCT")).ListOf(2)
        from groups in parts.Messages(true, Ends, Ends).ListOf(2)
        from payments in Resolved(ends[2]).ListOf(3)
        from settled in Settling().OrNull()
        select new Resolution
        {
            Identification = name, Created = created ?? DateTimeOffset.UnixEpoch, Assigner = ends[0], Assignee = ends[1],
            Case = messages.Count == 0 ? null : new(name, ends[2]), Confirmation = messages.Count == 1 ? "CNCL" : "RJCR",
            Messages = [.. messages, .. groups], Payments = [.. payments], SettledBy = settled,
        };

    private Gen<ResolvedPayment> Resolved(PartyOrAgent creator) =>
        from names in Gen.ArrayOf(parts.Names, 5)
        from uetr in AnswerPartGenerator.Uetrs
        from message in parts.Message(true).OrNull()
        from status in Ends
        from reasons in parts.Reasons
        from settled in Settling().OrNull()
        from payment in parts.Payments(hasAgents: true).OrNull()
        let isCustomers = message is not null
        select new ResolvedPayment
        {
            Identification = names[0], Case = names[0] is { } known ? new(known, creator) : null,
            Original = (message ?? OriginalReferences.None) with
            {
                InstructionIdentification = names[1], EndToEndIdentification = names[2], Uetr = uetr,
                TransactionIdentification = isCustomers ? null : names[3], ClearingSystemReference = isCustomers ? null : names[4],
            },
            Status = status, Reasons = reasons, SettledBy = isCustomers ? null : settled,
            Assigner = isCustomers ? null : creator, Payment = payment,
        };

    private Gen<CancellationRequest> Requests(bool isCustomers) =>
        from name in parts.Texts(35)
        from created in AnswerPartGenerator.Moments
        from ends in Gen.ArrayOf(parts.Either(hasAgents: true), 3)
        from message in parts.Message(isCustomers)
        from first in Cancelled(ends[2], isCustomers)
        from others in Cancelled(ends[2], isCustomers).ListOf(3)
        let payments = others.Prepend(first)
        from own in Gen.Choose(0, 3)
        select new CancellationRequest
        {
            Identification = name, Created = created ?? DateTimeOffset.UnixEpoch, Assigner = ends[0], Assignee = ends[1],
            Case = own == 0 ? null : new(name, ends[2]),
            Payments = [.. payments.Select((payment, i) => i < own ? payment with { Original = In(payment.Original, message) } : payment)],
        };

    private Gen<PaymentToCancel> Cancelled(PartyOrAgent creator, bool isCustomers) =>
        from names in Gen.ArrayOf(parts.Names, 5)
        from uetr in AnswerPartGenerator.Uetrs
        from message in parts.Message(isCustomers)
        from reasons in parts.Reasons
        from payment in parts.Payments(hasAgents: true).OrNull()
        select new PaymentToCancel
        {
            Identification = names[0] ?? "C", Case = names[0] is { } known ? new(known, creator) : null,
            Original = message with
            {
                InstructionIdentification = names[1] ?? (isCustomers && names[2] is null && uetr is null ? "I" : null),
                EndToEndIdentification = names[2], Uetr = uetr,
                TransactionIdentification = isCustomers ? null : names[3], ClearingSystemReference = isCustomers ? null : names[4],
            },
            Reasons = reasons, Payment = payment,
        };

    private Gen<SettlingPayment> Settling() =>
        from name in parts.Texts(35)
        from amount in AnswerPartGenerator.Moneys(Currency.Eur).OrNull()
        from day in AnswerPartGenerator.Days
        from charges in parts.Charges
        select new SettlingPayment
        {
            EndToEndIdentification = name, TransactionIdentification = name, Amount = amount, SettlementDate = day,
            ClearingChannel = day is null ? "BOOK" : null, Charges = charges,
        };

    private Gen<AnswerHeader> Headers(bool ofAgents) =>
        from name in parts.Texts(35)
        from created in AnswerPartGenerator.Moments
        from agents in Gen.ArrayOf(parts.Agents, 3)
        from party in parts.Parties
        select ofAgents
            ? new AnswerHeader
            {
                Identification = name, Created = created ?? DateTimeOffset.UnixEpoch, InstructingAgent = agents[0],
                InstructedAgent = agents[1],
            }
            : new AnswerHeader
            {
                Identification = name, Created = created ?? DateTimeOffset.UnixEpoch, InitiatingParty = party, ForwardingAgent = agents[0],
                DebtorAgent = agents[1], CreditorAgent = agents[2],
            };

    private static OriginalReferences In(OriginalReferences names, OriginalReferences message) => names with
    {
        MessageIdentification = message.MessageIdentification, MessageName = message.MessageName, MessageCreated = message.MessageCreated,
        PaymentInformationIdentification = names.PaymentInformationIdentification ?? message.PaymentInformationIdentification,
    };
}
