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
            Bic = from.Value<Bic>(path, ".bic", bank.Bic),
            ClearingSystemMemberIdentification = Read(bank.ClearingSystemMember, path, from),
            Name = from.Words(bank.Name),
            PostalAddress = bank.PostalAddress is { } address ? Addresses.Read(address, $"{path}.postalAddress", from) : null,
        };
    }

    /// <summary>Those of some elements that a message numbers.</summary>
    public static ValueList<Agent> List(Incoming from, string path, params ReadOnlySpan<Iso.Agents.Agent?> agents)
    {
        var read = new List<Agent>();
        for (var i = 0; i < agents.Length; i++)
        {
            if (agents[i] is { } said && Read(said, $"{path}[{i}]", from) is { } agent)
            {
                read.Add(agent);
            }
        }

        return [.. read];
    }

    private static Iso.Agents.ClearingSystemMember? Write(ClearingSystemMemberIdentification? member) => member is null ? null : new()
    {
        ClearingSystem = new() { Code = member.ClearingSystem.Value },
        MemberIdentification = member.MemberIdentification,
    };

    private static ClearingSystemMemberIdentification? Read(Iso.Agents.ClearingSystemMember? member, string path, Incoming from)
    {
        const string field = ".clearingSystemMemberIdentification";
        if (member?.MemberIdentification is not { } number
            || from.Value<ClearingSystem>(path, field, Incoming.Either(member.ClearingSystem) ?? "") is not { } system)
        {
            return null;
        }

        if (system.Check(number) is { } broken)
        {
            from.Report($"{path}{field}.memberIdentification", broken.Name, broken.Message);
            return null;
        }

        return new() { ClearingSystem = system, MemberIdentification = number };
    }
}
