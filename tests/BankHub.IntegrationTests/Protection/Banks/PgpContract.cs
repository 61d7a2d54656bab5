using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Proof;
using BankHub.Simulators.Exchange;

namespace BankHub.IntegrationTests.Protection.Banks;

/// <summary>What a connection and the keys file say where files come and go as OpenPGP: configuration alone, no code.</summary>
internal static class PgpContract
{
    /// <summary>Adds the protection to both doors of a connection.</summary>
    public static JsonObject Protect(JsonObject connection, string suffix)
    {
        Door("files-in", "pgpSign", "us", "pgpEncrypt", "bank");
        Door("files-out", "pgpVerify", "bank", "pgpDecrypt", "us");
        return connection;

        void Door(string endpoint, string one, string oneKey, string other, string otherKey)
        {
            var door = connection["endpoints"]![endpoint]!;
            door["protection"] = new JsonArray("gzip", "pgp");
            door["options"]![one] = $"key:{oneKey}";
            door["options"]![other] = $"key:{otherKey}";
            if (suffix.Length > 0)
            {
                door["options"]!["fileSuffix"] = suffix;
            }
        }
    }

    /// <summary>Writes the keys file: our own key, and those of the bank that are agreed, the newest last.</summary>
    public static void WriteKeys(Lab lab, PgpDesk desk, params string[] bank)
    {
        var keys = new JsonArray { Key("us", "us", desk.CustomerKey(), "sign", "decrypt") };
        for (var i = 0; i < bank.Length; i++)
        {
            keys.Add(Key("bank", $"bank-{i}", desk.PublicKey(bank[i]), "verify", "encrypt"));
        }

        File.WriteAllText(Path.Combine(lab.Folder, "keys.new"), new JsonObject { ["keys"] = keys }.ToJsonString());
        File.Move(Path.Combine(lab.Folder, "keys.new"), Path.Combine(lab.Folder, "keys.json"), overwrite: true);

        JsonObject Key(string name, string file, string armored, params string[] uses)
        {
            var path = Path.Combine(lab.Folder, file + ".asc");
            File.WriteAllText(path, armored);
            return new()
            {
                ["name"] = name,
                ["uses"] = new JsonArray([.. uses.Select(use => JsonValue.Create(use))]),
                ["provider"] = "openpgp",
                ["key"] = $"file:{path}",
            };
        }
    }
}
