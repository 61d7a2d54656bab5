using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;

namespace BankHub.Cli.Conversion.Canonical.Transfers;

/// <summary>
/// pacs.008 and pacs.009: from the debtor's agent, or the institution that pays for itself, to the next one, in one currency, for one day.
/// </summary>
internal sealed class ClearingForm : ITransferForm
{
    private const string OfCustomers = "pacs.008";

    public string Item => "CdtTrfTxInf";

    public WrittenTransfers Write(IReadOnlyList<Payment> payments, TransferTerms terms)
    {
        var isOfCustomers = terms.Version.Message == OfCustomers;
        var legs = payments.Select(payment => Leg.Of(payment, isOfCustomers)).Distinct().ToList();
        if (legs is not [{ Sender: { } sender, Receiver: { } receiver } leg])
        {
            return new(default, [], [legs.Count > 1
                ? $"{terms.Version} goes from one agent to another, in one currency, for one day and kind: these are {legs.Count}."
                : $"{terms.Version} goes from the debtor's agent to the next one: both must be named."]);
        }

        var agreed = new ClearingTerms
        {
            Version = terms.Version,
            Mapping = terms.Mapping,
            Sender = sender,
            Receiver = receiver,
            Settlement = new() { Method = leg.Scheme == Scheme.CrossBorderCovered ? "COVE" : "INDA" },
            ChargeBearer = Bearer(leg),
            MostInMessage = int.MaxValue,
        };
        var files = new PaymentsToClearing(agreed, TransferBatch.Context(terms, terms.Name, leg.Day))
            .Encode(TransferBatch.Of(payments.Index(), terms.Name));
        return files is { Problems: [], Files: [var file] }
            ? new(file.Bytes, [.. file.Payments.Select(p => (int)p.Attempt.Number - 1)], [])
            {
                Notes = [.. Notes(payments), .. isOfCustomers ? Bearers(payments, Bearer(leg)) : []],
            }
            : new(default, [], [.. TransferBatch.Told(files.Problems)]);
    }

    public (IReadOnlyList<Payment> Payments, IReadOnlyList<Finding> Findings) Read(ReadOnlyMemory<byte> body, TransferTerms terms)
    {
        var read = ClearingToPayments.Read(body, terms.Mapping);
        return ([.. read.Transfers.Select(transfer => transfer.Payment)], read.Findings);
    }

    /// <summary>What the message must say and no payment says.</summary>
    private static IReadOnlyList<string> Notes(IReadOnlyList<Payment> payments) =>
    [
        payments[0].Scheme == Scheme.CrossBorderCovered
            ? "GrpHdr/SttlmInf: no reimbursing agent is named: a payment says that it is covered, and not by whom"
            : "GrpHdr/SttlmInf/SttlmMtd: INDA is assumed, an account that the instructed agent keeps: "
                + "payments do not say how agents settle",
    ];

    private static IEnumerable<string> Bearers(IReadOnlyList<Payment> payments, ChargeBearer bearer) =>
        payments.Where(payment => payment.ChargeBearer is null).Take(1)
            .Select(_ => $"ChrgBr: {(bearer == ChargeBearer.Shared ? "SHAR" : "SLEV")} is assumed where no payment says it");

    // The rulebooks of SEPA know no other.
    private static ChargeBearer Bearer(Leg leg) =>
        leg.Scheme == Scheme.SepaCreditTransfer || leg.Scheme == Scheme.SepaInstant
            ? ChargeBearer.FollowingServiceLevel
            : ChargeBearer.Shared;

    private sealed record Leg(Agent? Sender, Agent? Receiver, Scheme Scheme, Currency Currency, DateOnly Day)
    {
        public static Leg Of(Payment payment, bool isOfCustomers) => new(
            payment.DebtorAgent ?? Itself(payment.Debtor, isOfCustomers),
            payment.IntermediaryAgents.Count > 0 ? payment.IntermediaryAgents[0]
                : payment.CreditorAgent ?? Itself(payment.Creditor, isOfCustomers),
            payment.Scheme, payment.Amount.Currency, payment.RequestedExecutionDate);

        /// <summary>An institution keeps its account itself; a company's BIC is that of no bank.</summary>
        private static Agent? Itself(Party party, bool isOfCustomers) =>
            !isOfCustomers && party.Identification?.Bic is { } bic ? new() { Bic = bic } : null;
    }
}
