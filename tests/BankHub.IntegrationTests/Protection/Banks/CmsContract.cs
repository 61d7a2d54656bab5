using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Proof;
using BankHub.Simulators.Exchange;

namespace BankHub.IntegrationTests.Protection.Banks;

/// <summary>What a connection and the keys file say where files come and go as CMS: configuration alone, no code.</summary>
internal static class CmsContract
{
    public static void Write(Lab lab, CmsDesk desk, JsonObject connection)
    {
        Door("gateway-in", "cmsSign", "us", "cmsEncrypt", "bank");
        Door("gateway-out", "cmsVerify", "bank", "cmsDecrypt", "us");
        var keys = new JsonArray(Key("us", desk.CustomerPem, "sign", "decrypt"), Key("bank", desk.BankPem, "verify", "encrypt"));
        File.WriteAllText(Path.Combine(lab.Folder, "keys.json"), new JsonObject { ["keys"] = keys }.ToJsonString());

        void Door(string endpoint, string one, string oneKey, string other, string otherKey)
        {
            var door = connection["endpoints"]![endpoint]!.AsObject();
            door["protection"] = "cms";
            if (door["options"] is null)
                door["options"] = new JsonObject();
            door["options"]![one] = $"key:{oneKey}";
            door["options"]![other] = $"key:{otherKey}";
            door["options"]!["fileSuffix"] = desk.Suffix;
        }

        JsonObject Key(string name, string pem, params string[] uses)
        {
            var path = Path.Combine(lab.Folder, name + ".pem");
            File.WriteAllText(path, pem);
            return new()
            {
                ["name"] = name,
                ["uses"] = new JsonArray([.. uses.Select(use => JsonValue.Create(use))]),
                ["provider"] = "pem",
                ["key"] = $"file:{path}",
            };
        }
    }
}
