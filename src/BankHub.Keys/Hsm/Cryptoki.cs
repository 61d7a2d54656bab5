using System.Runtime.InteropServices;

namespace BankHub.Keys.Hsm;

/// <summary>A kind of object and the values that are looked for, or an algorithm and its parameter.</summary>
internal readonly record struct Ckv(uint Type, byte[] Value);

/// <summary>
/// The library of a token: the few functions of PKCS #11 version 2.40 that are used here, through the list of pointers that
/// C_GetFunctionList gives. Unix only, where CK_ULONG is as wide as a pointer.
/// </summary>
internal sealed unsafe class Cryptoki
{
    private const int Initialize = 0, Finalize_ = 1, GetSlotList = 4, GetTokenInfo = 6, OpenSession = 12, CloseSession = 13,
        CloseAllSessions = 14, Login = 18, GetAttributeValue = 24, FindObjectsInit = 26, FindObjects = 27, FindObjectsFinal = 28,
        EncryptInit = 29, Encrypt = 30, DecryptInit = 33, Decrypt = 34, SignInit = 42, Sign = 43;

    private const int LabelLength = 32, TokenInfoLength = 512, MostObjects = 8;

    private readonly nint* _functions;

    public Cryptoki(string path)
    {
        if (!NativeLibrary.TryLoad(path, out var library) || !NativeLibrary.TryGetExport(library, "C_GetFunctionList", out var entry))
            throw new HsmException($"The PKCS #11 library {path} cannot be loaded");
        nint list = 0;
        Check("The function list cannot be had", ((delegate* unmanaged[Cdecl]<nint*, nuint>)entry)(&list));
        _functions = (nint*)list;
        Start();
    }

    /// <summary>False when it ran already.</summary>
    public bool Start()
    {
        // Four mutex functions (none: the library's own), flags, reserved.
        var arguments = stackalloc nuint[6];
        arguments[4] = Ck.OsLocking;
        var answer = ((delegate* unmanaged[Cdecl]<nuint*, nuint>)Function(Initialize))(arguments);
        if (answer == Ck.CryptokiAlreadyInitialized)
            return false;
        Check("The library cannot be initialized", answer);
        return true;
    }

    public void End() => ((delegate* unmanaged[Cdecl]<void*, nuint>)Function(Finalize_))(null);

    /// <summary>The slots with a token, and the labels of those.</summary>
    public IReadOnlyList<(nuint Slot, string Label)> Tokens()
    {
        nuint count = 0;
        var list = (delegate* unmanaged[Cdecl]<byte, nuint*, nuint*, nuint>)Function(GetSlotList);
        Check("The slots cannot be listed", list(1, null, &count));
        var slots = new nuint[count + 1];
        count++;
        fixed (nuint* first = slots)
            Check("The slots cannot be listed", list(1, first, &count));
        var tokens = new List<(nuint, string)>();
        var info = stackalloc byte[TokenInfoLength];
        foreach (var slot in slots[..(int)count])
        {
            if (((delegate* unmanaged[Cdecl]<nuint, byte*, nuint>)Function(GetTokenInfo))(slot, info) == Ck.Ok)
                tokens.Add((slot, System.Text.Encoding.UTF8.GetString(info, LabelLength).TrimEnd(' ', '\0')));
        }

        return tokens;
    }

    public nuint Open(nuint slot)
    {
        nuint session = 0;
        Check("No session can be opened", ((delegate* unmanaged[Cdecl]<nuint, nuint, void*, void*, nuint*, nuint>)Function(OpenSession))(
            slot, Ck.SerialSession, null, null, &session));
        return session;
    }

    public void Close(nuint session) => ((delegate* unmanaged[Cdecl]<nuint, nuint>)Function(CloseSession))(session);

    public void CloseAll(nuint slot) => ((delegate* unmanaged[Cdecl]<nuint, nuint>)Function(CloseAllSessions))(slot);

    public void LogIn(nuint session, byte[] pin)
    {
        fixed (byte* first = pin)
        {
            var answer = ((delegate* unmanaged[Cdecl]<nuint, nuint, byte*, nuint, nuint>)Function(Login))(
                session, Ck.User, first, (nuint)pin.Length);
            if (answer != Ck.UserAlreadyLoggedIn)
                Check("The token refuses the login", answer);
        }
    }

    /// <summary>The objects with these values, at most so many.</summary>
    public IReadOnlyList<nuint> Find(nuint session, params Ckv[] values)
    {
        using var template = new Native(values);
        Check("No object can be looked for", ((delegate* unmanaged[Cdecl]<nuint, nuint*, nuint, nuint>)Function(FindObjectsInit))(
            session, template.Triples, (nuint)values.Length));
        var found = stackalloc nuint[MostObjects];
        nuint count = 0;
        var answer = ((delegate* unmanaged[Cdecl]<nuint, nuint*, nuint, nuint*, nuint>)Function(FindObjects))(
            session, found, MostObjects, &count);
        ((delegate* unmanaged[Cdecl]<nuint, nuint>)Function(FindObjectsFinal))(session);
        Check("No object can be looked for", answer);
        return new Span<nuint>(found, (int)count).ToArray();
    }

    /// <summary>An attribute, or null where the object has none of it or does not show it.</summary>
    public byte[]? Attribute(nuint session, nuint item, uint type)
    {
        var get = (delegate* unmanaged[Cdecl]<nuint, nuint, nuint*, nuint, nuint>)Function(GetAttributeValue);
        var triple = stackalloc nuint[3];
        (triple[0], triple[1], triple[2]) = (type, 0, 0);
        var answer = get(session, item, triple, 1);
        if (answer == Ck.Ok && triple[2] is > 0 and < 65536)
        {
            var value = new byte[triple[2]];
            fixed (byte* first = value)
            {
                triple[1] = (nuint)first;
                answer = get(session, item, triple, 1);
            }

            if (answer == Ck.Ok)
                return value;
        }

        return Ck.IsLost((uint)answer) ? throw new HsmException("The object cannot be read", (uint)answer) : null;
    }

    public byte[] SignWith(nuint session, nuint key, Mechanism mechanism, byte[] data, int length) =>
        Run("The token does not sign", session, key, mechanism, SignInit, Sign, data, length);

    public byte[] DecryptWith(nuint session, nuint key, Mechanism mechanism, byte[] data, int length) =>
        Run("The token does not decrypt", session, key, mechanism, DecryptInit, Decrypt, data, length);

    public byte[] EncryptWith(nuint session, nuint key, Mechanism mechanism, byte[] data, int length) =>
        Run("The token does not encrypt", session, key, mechanism, EncryptInit, Encrypt, data, length);

    private byte[] Run(string what, nuint session, nuint key, Mechanism mechanism, int begin, int end, byte[] data, int length)
    {
        var triple = stackalloc nuint[3];
        using var parameter = new Native(mechanism);
        (triple[0], triple[1], triple[2]) = (mechanism.Type, (nuint)parameter.Parameter, (nuint)parameter.ParameterLength);
        Check(what, ((delegate* unmanaged[Cdecl]<nuint, nuint*, nuint, nuint>)Function(begin))(session, triple, key));
        var result = new byte[length];
        var written = (nuint)length;
        fixed (byte* input = data, output = result)
        {
            Check(what, ((delegate* unmanaged[Cdecl]<nuint, byte*, nuint, byte*, nuint*, nuint>)Function(end))(
                session, input, (nuint)data.Length, output, &written));
        }

        return result[..(int)written];
    }

    private static void Check(string what, nuint answer)
    {
        if (answer != Ck.Ok)
            throw new HsmException(what, (uint)answer);
    }

    // The list begins with a version of two bytes, padded to a pointer.
    private nint Function(int index) => _functions[1 + index];
}
