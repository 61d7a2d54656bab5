using System.Buffers;
using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Answers;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.SwiftMt.Answers;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments;
using BankHub.Mapping.SwiftMt.Payments.Fields;

namespace BankHub.Mapping.SwiftMt.Returns;

/// <summary>
/// Writes MT 103, 202 and 205 that bring a payment back or refuse it; what was written is read again and held against what was given.
/// </summary>
internal static class BackwardWriting
{
    // Without one of these an answer would be taken for another one.
    private static readonly string[] Vital = ["amount", "status", "code", "uetr"];

    public static WrittenMt Write(Answer given, BackwardMessage message, MtTerms terms, MtOutgoing to)
    {
        var (draft, output) = (Draft(message, terms, to), new ArrayBufferWriter<byte>(1024));
        if (to.Problems.Count == 0)
        {
            foreach (var finding in MtWriter.Write(output, draft).Where(finding => finding.IsError))
            {
                to.Problem(MessageFindings.OfWriting(finding) with { Path = "$.payments[0]" });
            }
        }

        if (to.Problems.Count == 0)
        {
            Compare(Branches.Without(given), output.WrittenMemory, terms, to);
        }

        return new(to.Problems.Count == 0 ? output.WrittenMemory : default, to.Problems, to.Losses, to.Notes);
    }

    private static MtDraft Draft(BackwardMessage message, MtTerms terms, MtOutgoing to)
    {
        var (isOfCustomer, mapping, original) = (terms.Type == "103", terms.Mapping, message.Words.Original);
        var draft = new MtDraft(terms.Type, terms.Sender.Value, terms.Receiver.Value) { Uetr = original.Uetr };
        draft.Add("20", message.Reference);
        if (!isOfCustomer)
        {
            draft.Add("21", ReturnRemarks.Related(original.EndToEndIdentification ?? original.InstructionIdentification ?? "NONREF", to));
        }
        else
        {
            draft.Add("23B", "CRED");
        }

        if (message.Day is not { } day)
        {
            to.Problem(message.DayPath, "required", "The message says on which day the money goes.");
            return draft;
        }

        draft.Add("32A", MtSums.Write(day, message.DayPath, to), message.Amount.Currency.Value, MtSums.Write(message.Amount));
        if (isOfCustomer)
        {
            var asked = message.InstructedAmount ?? message.Amount;
            draft.Add("33B", asked.Currency.Value, MtSums.Write(asked));
            if (message.ExchangeRate is { } rate)
            {
                draft.Add("36", Rates.Write(rate, to));
            }

            ReturnWay.AddCustomer(
                draft, CustomerWriting.Ordering, message.Chain.Debtor, message.Chain.DebtorAccount, $"{message.Way}.debtor", mapping, to);
        }

        Banks(draft, message, isOfCustomer, terms, to);
        if (isOfCustomer)
        {
            ReturnWay.AddCustomer(
                draft, CustomerWriting.Beneficiary, message.Chain.Creditor, message.Chain.CreditorAccount, $"{message.Way}.creditor",
                mapping, to);
            ChargeFields.AddBearer(draft, message.ChargeBearer, mapping, to);
        }

        return draft.Add("72", string.Join("\r\n", ReturnRemarks.Write(message.Words, message.Mark, to)));
    }

    private static void Banks(MtDraft draft, BackwardMessage message, bool isOfCustomer, MtTerms terms, MtOutgoing to)
    {
        var (chain, settlement) = (message.Chain, message.Settlement);
        Add("52", isOfCustomer ? chain.DebtorAgent : ReturnWay.Bank(chain.Debtor, $"{message.Way}.debtor", to),
            isOfCustomer ? null : chain.DebtorAccount, isOfCustomer ? "debtorAgent" : "debtor");
        SettlementFields.Add(draft, settlement, terms.Mapping, to);
        if (settlement is { Method: not "INDA" } && to.IsTold("settlement.method"))
        {
            to.Note("$.settlementMethod", "left-out", "The message does not say it.");
        }

        Add("56", chain.IntermediaryAgents.Count > 0 ? chain.IntermediaryAgents[0] : null, null, "intermediaryAgents[0]");
        Add("57", chain.CreditorAgent, null, "creditorAgent");
        if (!isOfCustomer)
        {
            Add("58", ReturnWay.Bank(chain.Creditor, $"{message.Way}.creditor", to), chain.CreditorAccount, "creditor");
        }

        void Add(string number, Agent? agent, Account? account, string name) => BankWriting.Add(
            draft, number, new(agent, account), $"{message.Way}.{name}", terms.Mapping, to, isOfCustomer && number is "56" or "57");
    }

    // The envelope names a head office with XXX (ISO 9362), which is left off on either side.
    private static void Compare(Answer given, ReadOnlyMemory<byte> bytes, MtTerms terms, MtOutgoing to)
    {
        var reader = new MtReader(bytes);
        if (!reader.Read() || MtToReturn.Read(reader.Message, terms.Mapping).Answer is not { } back || back.GetType() != given.GetType())
        {
            to.Problem("$", "differs", "The message that was written cannot be read as what was given.");
            return;
        }

        foreach (var difference in Differences.Between(given, Branches.Without(back))
            .Where(one => one.Kind != DifferenceKind.Added && !to.IsTold(one.Path)))
        {
            if (difference.Kind == DifferenceKind.Missing && !Vital.Contains(difference.Path[(difference.Path.LastIndexOf('.') + 1)..]))
            {
                to.Lose(difference.Path, "The message has no place for it.");
            }
            else
            {
                to.Problem(difference.Path, "differs", "The message would say it otherwise.");
            }
        }
    }
}
