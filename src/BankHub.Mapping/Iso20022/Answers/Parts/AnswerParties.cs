using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Answers.Parts;

/// <summary>Parties, agents in their place, and accounts of answers: one that is not named at all is none.</summary>
internal static class AnswerParties
{
    public static Iso.Parties.PartyOrAgent? Write(PartyOrAgent? either, string path, Outgoing to) => either is null ? null : new()
    {
        Party = Parties.Write(either.Party, $"{path}.party", to) ?? Nameless(either.Nameless, $"{path}.nameless", to),
        Agent = Agents.Write(either.Agent, $"{path}.agent", to),
    };

    public static PartyOrAgent? Read(Iso.Parties.PartyOrAgent? either, string path, Incoming from) =>
        AnswerParts.Known(Agents.Read(either?.Agent, path, from)) is { } agent ? PartyOrAgent.Of(agent)
            : Parties.Read(either?.Party, path, from) is not { } party ? null
            : party.Name.Length > 0 ? PartyOrAgent.Of(party)
            : party.Identification is { } known && known != Nobody(known) ? PartyOrAgent.Of(known)
            : null;

    public static Party? Party(Iso.Parties.PartyIdentification? party, string path, Incoming from) =>
        Parties.Read(party, path, from) is { Name.Length: > 0 } known ? known : null;

    private static Iso.Parties.PartyIdentification? Nameless(PartyIdentification? known, string path, Outgoing to) =>
        known is null ? null : new()
        {
            Identification = Parties.Write(new Party { Name = "", Identification = known }, path, to)!.Identification,
        };

    private static PartyIdentification Nobody(PartyIdentification known) => new() { Type = known.Type };

    public static Agent? Agent(Iso.Agents.Agent? agent, string path, Incoming from) => AnswerParts.Known(Agents.Read(agent, path, from));

    public static Iso.Accounts.CashAccount? Write(Account? account, string path, Outgoing to) =>
        account is null ? null : Accounts.Write(account, path, to);

    public static Account? Account(Iso.Accounts.CashAccount? account, string path, Incoming from) =>
        Accounts.Read(account, path, from) is { Number.Length: > 0 } known ? known : null;
}
