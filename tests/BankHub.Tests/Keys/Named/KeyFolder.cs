using System.Text;
using System.Text.Json.Nodes;
using BankHub.Core.Findings;
using BankHub.Keys;
using BankHub.Keys.Named;
using BankHub.Keys.Named.Files;

namespace BankHub.Tests.Keys.Named;

/// <summary>A folder with a file of keys and what it refers to.</summary>
internal sealed class KeyFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-keys-");

    public KeysFile File => new(PathOf("keys.json"));

    public void Dispose() => _folder.Delete(recursive: true);

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Puts a text into a file and gives the reference to it.</summary>
    public string Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    public string Put(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(PathOf(name), bytes);
        return $"file:{PathOf(name)}";
    }

    /// <summary>Writes the file of keys.</summary>
    public void Write(params JsonObject[] keys) => Put("keys.json", new JsonObject { ["keys"] = new JsonArray([.. keys]) }.ToJsonString());

    /// <summary>Reads it: the keys, or path and rule of every finding.</summary>
    public (IReadOnlyList<NamedKey> Keys, string[] Findings) Read()
    {
        var findings = new FindingList();
        var keys = File.Read(new ReferencedSecrets(), findings);
        Assert.Equal(keys is null, findings.HasAny);
        return (keys ?? [], [.. findings.Select(f => $"{f.Path}: {f.Rule}")]);
    }

    /// <summary>One key of a name.</summary>
    public static JsonObject Key(string provider, string[] uses, params (string Name, string Value)[] more)
    {
        var key = new JsonObject
        {
            ["name"] = "bank", ["provider"] = provider, ["uses"] = new JsonArray([.. uses.Select(u => JsonValue.Create(u))]),
        };
        foreach (var (name, value) in more)
            key[name] = value;
        return key;
    }
}
