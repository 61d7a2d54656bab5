using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components.Originals;
using ReturnChain = BankHub.Core.Answers.ReturnChain;

namespace BankHub.Mapping.Iso20022.Answers.Parts;

/// <summary>The parties of a return.</summary>
internal static class ReturnChains
{
    private static readonly ReturnChain Nothing = new();

    public static Iso.ReturnChain? Write(ReturnChain? chain, string path, Outgoing to)
    {
        if (chain is null)
        {
            return null;
        }

        var previous = InterbankParts.Three(chain.PreviousInstructingAgents, $"{path}.previousInstructingAgents", to);
        var next = InterbankParts.Three(chain.IntermediaryAgents, $"{path}.intermediaryAgents", to);
        return new()
        {
            UltimateDebtor = AnswerParties.Write(chain.UltimateDebtor, $"{path}.ultimateDebtor", to),
            Debtor = AnswerParties.Write(chain.Debtor, $"{path}.debtor", to),
            DebtorAccount = AnswerParties.Write(chain.DebtorAccount, $"{path}.debtorAccount", to),
            InitiatingParty = AnswerParties.Write(chain.InitiatingParty, $"{path}.initiatingParty", to),
            DebtorAgent = Agents.Write(chain.DebtorAgent, $"{path}.debtorAgent", to),
            PreviousInstructingAgent1 = previous[0],
            PreviousInstructingAgent2 = previous[1],
            PreviousInstructingAgent3 = previous[2],
            IntermediaryAgent1 = next[0],
            IntermediaryAgent2 = next[1],
            IntermediaryAgent3 = next[2],
            CreditorAgent = Agents.Write(chain.CreditorAgent, $"{path}.creditorAgent", to),
            Creditor = AnswerParties.Write(chain.Creditor, $"{path}.creditor", to),
            CreditorAccount = AnswerParties.Write(chain.CreditorAccount, $"{path}.creditorAccount", to),
            UltimateCreditor = AnswerParties.Write(chain.UltimateCreditor, $"{path}.ultimateCreditor", to),
        };
    }

    public static ReturnChain? Read(Iso.ReturnChain? said, Incoming from)
    {
        if (said is null)
        {
            return null;
        }

        var chain = new ReturnChain
        {
            UltimateDebtor = AnswerParties.Read(said.UltimateDebtor, "RtrChain/UltmtDbtr", from),
            Debtor = AnswerParties.Read(said.Debtor, "RtrChain/Dbtr", from),
            DebtorAccount = AnswerParties.Account(said.DebtorAccount, "RtrChain/DbtrAcct", from),
            InitiatingParty = AnswerParties.Read(said.InitiatingParty, "RtrChain/InitgPty", from),
            DebtorAgent = AnswerParties.Agent(said.DebtorAgent, "RtrChain/DbtrAgt", from),
            PreviousInstructingAgents = All(
                from, said.PreviousInstructingAgent1, said.PreviousInstructingAgent2, said.PreviousInstructingAgent3),
            IntermediaryAgents = All(from, said.IntermediaryAgent1, said.IntermediaryAgent2, said.IntermediaryAgent3),
            CreditorAgent = AnswerParties.Agent(said.CreditorAgent, "RtrChain/CdtrAgt", from),
            Creditor = AnswerParties.Read(said.Creditor, "RtrChain/Cdtr", from),
            CreditorAccount = AnswerParties.Account(said.CreditorAccount, "RtrChain/CdtrAcct", from),
            UltimateCreditor = AnswerParties.Read(said.UltimateCreditor, "RtrChain/UltmtCdtr", from),
        };
        return chain == Nothing ? null : chain;
    }

    private static ValueList<Agent> All(Incoming from, params IReadOnlyList<Formats.Iso20022.Components.Agents.Agent?> agents) =>
        [.. agents.Select(agent => AnswerParties.Agent(agent, "RtrChain", from)).OfType<Agent>()];
}
