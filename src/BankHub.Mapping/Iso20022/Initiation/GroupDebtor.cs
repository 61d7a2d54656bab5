using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Initiation;

/// <summary>
/// What a payment information says of its debtor: read once for all transfers behind it while nothing is wrong with it, and else for each,
/// which then tells.
/// </summary>
internal sealed class GroupDebtor
{
    private Iso.Parties.PartyIdentification? _debtor;
    private Iso.Accounts.CashAccount? _account;
    private Iso.Agents.Agent? _agent;
    private (Party Party, Account Account, Agent? Agent)? _sound;

    public (Party Party, Account Account, Agent? Agent) Of(CreditTransferInstruction group, Incoming from)
    {
        // Of an element that comes late the transfers before it do not know.
        if (_sound is { } known && ReferenceEquals(group.Debtor, _debtor)
            && ReferenceEquals(group.DebtorAccount, _account) && ReferenceEquals(group.DebtorAgent, _agent))
        {
            return known;
        }

        var found = from.Findings.Count;
        var read = (
            Parties.Read(group.Debtor, "$.debtor", from) ?? new() { Name = "" },
            Accounts.Read(group.DebtorAccount, "$.debtorAccount", from) ?? new(),
            Agents.Read(group.DebtorAgent, "$.debtorAgent", from));
        (_debtor, _account, _agent) = (group.Debtor, group.DebtorAccount, group.DebtorAgent);
        _sound = from.Findings.Count == found ? read : null;
        return read;
    }
}
