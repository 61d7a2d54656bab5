using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Parts;

/// <summary>Banks, and the placeholder for one that the payment leaves to its IBAN.</summary>
internal static class Agents
{

    public static Iso.Agents.Agent? Write(Agent? agent, string path, Outgoing to) => agent is null ? null : new()
    {
        FinancialInstitution = new()
        {
            Bic = agent.Bic?.Value,
            ClearingSystemMember = Write(agent.ClearingSystemMemberIdentification),
            Name = to.Words($"{path}.name", agent.Name),
            PostalAddress = Addresses.Write(agent.PostalAddress, $"{path}.postalAddress", to),
        },
    };

    /// <summary>An agent where the message must have one.</summary>
    public static Iso.Agents.Agent WriteAlways(Agent? agent, string path, Outgoing to) =>
        Write(agent, path, to) ?? new() { FinancialInstitution = new() { Other = new() { Identification = Placeholder.NotProvided } } };

    public static Agent? Read(Iso.Agents.Agent? agent, string path, Incoming from)
    {
        if (agent?.FinancialInstitution is not { } bank || bank.Other?.Identification == Placeholder.NotProvided)
        {
            return null;
        }

        return new()
        {
            Bic = from.Value<Bic>($"{path}.bic", bank.Bic),
            ClearingSystemMemberIdentification = Read(bank.ClearingSystemMember, path, from),
            Name = from.Words(bank.Name),
            PostalAddress = Addresses.Read(bank.PostalAddress, $"{path}.postalAddress", from),
        };
    }

    private static Iso.Agents.ClearingSystemMember? Write(ClearingSystemMemberIdentification? member) => member is null ? null : new()
    {
        ClearingSystem = new() { Code = member.ClearingSystem.Value },
        MemberIdentification = member.MemberIdentification,
    };

    private static ClearingSystemMemberIdentification? Read(Iso.Agents.ClearingSystemMember? member, string path, Incoming from)
    {
        var place = $"{path}.clearingSystemMemberIdentification";
        if (member?.MemberIdentification is not { } number
            || from.Value<ClearingSystem>(place, Incoming.Either(member.ClearingSystem) ?? "") is not { } system)
        {
            return null;
        }

        if (system.Check(number) is { } broken)
        {
            from.Report($"{place}.memberIdentification", broken.Name, broken.Message);
            return null;
        }

        return new() { ClearingSystem = system, MemberIdentification = number };
    }
}
