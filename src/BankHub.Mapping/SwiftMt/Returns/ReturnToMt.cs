using System.Buffers;
using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Answers;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments;
using BankHub.Mapping.SwiftMt.Payments.Fields;

namespace BankHub.Mapping.SwiftMt.Returns;

/// <summary>
/// Writes a return of one payment as MT 103, 202 or 205 with /RETN/; what was written is read again and held against what was given.
/// </summary>
public static class ReturnToMt
{
    private const string Payment = "$.payments[0]";
    private const int Reference = 16;

    public static WrittenMt Write(ReturnReport report, MtTerms terms)
    {
        var to = new MtOutgoing(terms.MayLose);
        if (report is not { IsReversal: false, Payments: [{ Amount: { } amount } payment] })
        {
            to.Problem("$.payments", "element-count", "The message returns one payment, with its amount.");
            return new(default, to.Problems, [], []);
        }

        var draft = Draft(report, payment, amount, terms, to);
        var output = new ArrayBufferWriter<byte>(1024);
        if (to.Problems.Count == 0)
        {
            foreach (var finding in MtWriter.Write(output, draft).Where(finding => finding.IsError))
            {
                to.Problem(new($"{Payment}", finding.Rule.Name, $":{finding.Tag}: {finding.Message}"));
            }
        }

        if (to.Problems.Count == 0)
        {
            Compare(report, output.WrittenMemory, terms, to);
        }

        return new(to.Problems.Count == 0 ? output.WrittenMemory : default, to.Problems, to.Losses, to.Notes);
    }

    private static MtDraft Draft(ReturnReport report, ReturnedPayment payment, Money amount, MtTerms terms, MtOutgoing to)
    {
        var (isOfCustomer, mapping, chain) = (terms.Type == "103", terms.Mapping, payment.Chain ?? new());
        var draft = new MtDraft(terms.Type, terms.Sender.Value, terms.Receiver.Value) { Uetr = payment.Original.Uetr };
        draft.Add("20", to.Exact($"{Payment}.identification", payment.Identification ?? report.Header.Identification, Reference));
        if (!isOfCustomer)
        {
            draft.Add("21", ReturnRemarks.Related(
                payment.Original.EndToEndIdentification ?? payment.Original.InstructionIdentification ?? "NONREF", to));
        }
        else
        {
            draft.Add("23B", "CRED");
        }

        var day = payment.SettlementDate ?? report.SettlementDate;
        if (day is null)
        {
            to.Problem($"{Payment}.settlementDate", "required", "The message says on which day the money comes back.");
            return draft;
        }

        draft.Add("32A", MtSums.Write(day.Value, $"{Payment}.settlementDate", to), amount.Currency.Value, MtSums.Write(amount));
        if (isOfCustomer)
        {
            var asked = payment.InstructedAmount ?? amount;
            draft.Add("33B", asked.Currency.Value, MtSums.Write(asked));
            if (payment.ExchangeRate is { } rate)
            {
                draft.Add("36", Rates.Write(rate, to));
            }

            ReturnWay.AddCustomer(
                draft, CustomerWriting.Ordering, chain.Debtor, chain.DebtorAccount, $"{Payment}.chain.debtor", mapping, to);
        }

        Banks(draft, report, chain, isOfCustomer, terms, to);
        if (isOfCustomer)
        {
            ReturnWay.AddCustomer(
                draft, CustomerWriting.Beneficiary, chain.Creditor, chain.CreditorAccount, $"{Payment}.chain.creditor", mapping, to);
            ChargeFields.AddBearer(draft, payment.ChargeBearer, mapping, to);
        }

        return draft.Add("72", string.Join("\r\n", ReturnRemarks.Write(payment, ReturnMark.Returned, to)));
    }

    private static void Banks(MtDraft draft, ReturnReport report, ReturnChain chain, bool isOfCustomer, MtTerms terms, MtOutgoing to)
    {
        var (place, mapping) = ($"{Payment}.chain", terms.Mapping);
        var settlement = report.SettlementMethod is { } method
            ? new Settlement { Method = method, Account = report.SettlementAccount }
            : null;
        Add("52", isOfCustomer ? chain.DebtorAgent : ReturnWay.Bank(chain.Debtor, $"{place}.debtor", to),
            isOfCustomer ? null : chain.DebtorAccount, isOfCustomer ? "debtorAgent" : "debtor");
        SettlementFields.Add(draft, settlement, mapping, to);
        if (settlement is { Method: not "INDA" } && to.IsTold("settlement.method"))
        {
            to.Note("$.settlementMethod", "left-out", "The message does not say it.");
        }

        Add("56", chain.IntermediaryAgents.Count > 0 ? chain.IntermediaryAgents[0] : null, null, "intermediaryAgents[0]");
        Add("57", chain.CreditorAgent, null, "creditorAgent");
        if (!isOfCustomer)
        {
            Add("58", ReturnWay.Bank(chain.Creditor, $"{place}.creditor", to), chain.CreditorAccount, "creditor");
        }

        void Add(string number, Agent? agent, Account? account, string name) =>
            BankWriting.Add(draft, number, new(agent, account), $"{place}.{name}", mapping, to, isOfCustomer && number is "56" or "57");
    }

    private static void Compare(ReturnReport given, ReadOnlyMemory<byte> bytes, MtTerms terms, MtOutgoing to)
    {
        var reader = new MtReader(bytes);
        if (!reader.Read() || MtToReturn.Read(reader.Message, terms.Mapping).Answer is not ReturnReport back)
        {
            to.Problem("$", "differs", "The message that was written cannot be read as a return.");
            return;
        }

        foreach (var difference in Differences.Between(given, back).Where(one => one.Kind != DifferenceKind.Added && !to.IsTold(one.Path)))
        {
            if (difference.Kind == DifferenceKind.Missing && !difference.Path.EndsWith(".amount", StringComparison.Ordinal))
            {
                to.Lose(difference.Path, "The message has no place for it.");
            }
            else if (!IsSameOffice(given, back, difference.Path))
            {
                to.Problem(difference.Path, "differs", "The message would say it otherwise.");
            }
        }
    }

    // The envelope names a head office with XXX (ISO 9362).
    private static bool IsSameOffice(ReturnReport given, ReturnReport back, string path) =>
        path.StartsWith($"{Payment}.instruct", StringComparison.Ordinal) && path.EndsWith("Agent.bic", StringComparison.Ordinal)
        && Payments.Writing.Essentials.AreSame(given.Payments[0].InstructingAgent, back.Payments[0].InstructingAgent)
        && Payments.Writing.Essentials.AreSame(given.Payments[0].InstructedAgent, back.Payments[0].InstructedAgent);
}
