using BankHub.Core.Findings;
using BankHub.Core.Ports;

namespace BankHub.Keys.Named.Files;

/// <summary>The reading of one key's secrets; what is wrong becomes a finding at its place.</summary>
internal sealed class SourceReading(ISecrets secrets, FindingList findings, string path)
{
    public ISecrets Secrets => secrets;

    /// <summary>The bytes behind a reference; null with a finding when they are not there, without one where nothing is meant.</summary>
    public byte[]? Secret(string field, string? reference)
    {
        if (reference is null)
            return null;
        try
        {
            return secrets.Get(reference);
        }
        catch (KeyNotFoundException)
        {
            Refuse(field, KeysRules.NotThere);
            return null;
        }
    }

    public KeyMaterial? Refuse(string field, Rule rule)
    {
        findings.Add($"{path}.{field}", rule);
        return null;
    }
}
