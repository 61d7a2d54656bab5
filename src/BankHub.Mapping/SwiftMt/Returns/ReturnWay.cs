using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Reading;

namespace BankHub.Mapping.SwiftMt.Returns;

/// <summary>The way of the money back: who returns it is the ordering side of the message, and who had sent it the paid one.</summary>
internal static class ReturnWay
{
    public static ReturnChain Read(SaidFields said, MtReading reading)
    {
        var between = reading.Bank(said.TakeAny(56), "RtrChain/IntrmyAgt1");
        var payeeBank = reading.Bank(said.TakeAny(57), "RtrChain/CdtrAgt");
        var ordererBank = reading.Bank(said.TakeAny(52), "RtrChain/DbtrAgt");
        var chain = new ReturnChain
        {
            IntermediaryAgents = between?.Agent is { } agent ? [agent] : [],
            CreditorAgent = payeeBank?.Agent,
        };
        if (reading.Frame.Type != "103")
        {
            var payee = reading.Bank(said.TakeAny(58), "RtrChain/Cdtr");
            return chain with
            {
                Debtor = Either(ordererBank?.Agent ?? reading.Frame.SenderAgent),
                DebtorAccount = ordererBank?.Account,
                Creditor = Either(payee?.Agent),
                CreditorAccount = payee?.Account,
            };
        }

        var orderer = reading.Customer(said.Take("50A", "50F", "50K"), "RtrChain/Dbtr");
        var customer = reading.Customer(said.Take("59", "59A", "59F"), "RtrChain/Cdtr");
        return chain with
        {
            Debtor = Either(orderer?.Party),
            DebtorAccount = Account(orderer),
            DebtorAgent = ordererBank?.Agent,
            Creditor = Either(customer?.Party),
            CreditorAccount = Account(customer),
        };
    }

    /// <summary>The customers of MT 103.</summary>
    public static void AddCustomer(
        MtDraft draft, CustomerWriting.Options options, PartyOrAgent? either, Account? account, string path,
        Core.Adapters.BankMapping mapping, MtOutgoing to)
    {
        if (either is null)
        {
            to.Problem(path, "required", "The message names both sides of the return.");
            return;
        }

        var party = either.Party ?? new Party
        {
            Name = either.Agent!.Bic?.Value ?? either.Agent.Name ?? "",
            PostalAddress = either.Agent.Bic is null ? either.Agent.PostalAddress : null,
            Identification = either.Agent.Bic is { } bic ? new() { Type = PartyType.Organisation, Bic = bic } : null,
        };
        CustomerWriting.Add(draft, options, party, account, path, mapping, to);
    }

    /// <summary>An institution; one that is told as a party goes by its BIC or name.</summary>
    public static Agent? Bank(PartyOrAgent? either, string path, MtOutgoing to)
    {
        if (either?.Party is { } party)
        {
            to.Note(path, "replaced", "The message names a bank here.");
            return new() { Bic = party.Identification?.Bic, Name = party.Name, PostalAddress = party.PostalAddress };
        }

        return either?.Agent;
    }

    private static PartyOrAgent? Either(Agent? agent) => agent is null ? null : PartyOrAgent.Of(agent);

    /// <summary>Who is known by a BIC alone is a bank that returns.</summary>
    private static PartyOrAgent? Either(Party? party) => party is null ? null
        : party is { PostalAddress: null, Identification.Bic: { } bic } && party.Name == bic.Value
            ? PartyOrAgent.Of(new Agent { Bic = bic })
        : PartyOrAgent.Of(party);

    private static Account? Account(MtCustomer? customer) => customer?.Account is { } number ? AccountLines.Read(number) : null;
}
