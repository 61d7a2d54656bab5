using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Reading;

namespace BankHub.Mapping.SwiftMt.Payments.Fields;

/// <summary>
/// Fields 53 to 55: over which account or through which banks the money goes (CBPR+ translation rules, settlement method): reimbursing
/// banks mean a cover, an account to be debited is one that the receiver keeps, one to be credited one that the sender keeps.
/// </summary>
internal static class SettlementFields
{
    private const string Cover = "COVE";
    private const string AtReceiver = "INDA";
    private const string AtSender = "INGA";

    public static Settlement Read(SaidFields said, MtReading reading)
    {
        var (own, sender) = (said.TakeAny(53), "settlement.instructingReimbursementAgent");
        var first = reading.Bank(own, sender);
        var second = reading.Bank(said.TakeAny(54), "settlement.instructedReimbursementAgent");
        var third = reading.Bank(said.TakeAny(55), "settlement.thirdReimbursementAgent");
        if (own?.Option == 'B' && second is null)
        {
            if (first!.Agent is not null)
            {
                own.Leave("branch");
            }

            return new() { Method = first.Side == "C" ? AtSender : AtReceiver, Account = first.Account };
        }

        return first is null && second is null && third is null ? new() { Method = AtReceiver } : new()
        {
            Method = Cover,
            InstructingReimbursementAgent = first?.Agent,
            InstructingReimbursementAgentAccount = first?.Account,
            InstructedReimbursementAgent = second?.Agent,
            InstructedReimbursementAgentAccount = second?.Account,
            ThirdReimbursementAgent = third?.Agent,
            ThirdReimbursementAgentAccount = third?.Account,
        };
    }

    public static void Add(MtDraft draft, Settlement? settlement, Core.Adapters.BankMapping mapping, MtOutgoing to)
    {
        if (settlement is null)
        {
            return;
        }

        if (settlement.Method is AtReceiver or AtSender)
        {
            if (AccountLines.Write(settlement.Account, "settlement.account", to) is { } account)
            {
                draft.Add("53B", settlement.Method == AtSender ? "C" : "D", account, null);
            }
            else if (settlement.Method == AtSender)
            {
                to.Note("settlement.method", "left-out", "Only beside an account the message says at which bank it is.");
            }
        }
        else if (settlement.Method == Cover)
        {
            Add("53", settlement.InstructingReimbursementAgent, settlement.InstructingReimbursementAgentAccount);
            Add("54", settlement.InstructedReimbursementAgent, settlement.InstructedReimbursementAgentAccount);
            Add("55", settlement.ThirdReimbursementAgent, settlement.ThirdReimbursementAgentAccount);
        }
        else
        {
            to.Lose("settlement.method", "Settlement in a clearing system is said by the network's service, not by a field.");
        }

        void Add(string number, Agent? agent, Account? account)
        {
            if (agent is not null)
            {
                BankWriting.Add(draft, number, new(agent, account), "settlement.agent", mapping, to);
            }
        }
    }
}
