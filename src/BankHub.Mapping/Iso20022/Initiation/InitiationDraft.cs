using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Initiation;

/// <summary>A payment on its way into an initiation.</summary>
/// <param name="Attempt">The payment.</param>
/// <param name="To">What is told of it.</param>
/// <param name="Key">What it shares with the others of its payment information.</param>
/// <param name="Owner">Our side, as its payment information will have it.</param>
/// <param name="Transaction">What it is in it.</param>
internal sealed record InitiationDraft<TKey, TTransaction>(
    PaymentToEncode Attempt, Outgoing To, TKey Key, AccountOwner Owner, TTransaction Transaction) : IDraft;

/// <summary>The side that sends an initiation: the debtor of transfers, the creditor of direct debits.</summary>
internal sealed record AccountOwner(Iso.Parties.PartyIdentification Party, Iso.Accounts.CashAccount Account, Iso.Agents.Agent Agent)
{
    /// <param name="party">Who.</param>
    /// <param name="account">His account.</param>
    /// <param name="agent">Its bank, if the payment or the terms name it.</param>
    /// <param name="path">Of the party in the payment, before the paths of its account and agent.</param>
    /// <param name="to">What is told of the payment.</param>
    public static AccountOwner Write(Party party, Account account, Agent? agent, string path, Outgoing to) => new(
        Parties.WriteNamed(party, path, to)!, Accounts.Write(account, $"{path}Account", to), Agents.WriteAlways(agent, $"{path}Agent", to));
}
