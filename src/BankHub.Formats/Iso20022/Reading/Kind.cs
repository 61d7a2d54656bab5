using System.Reflection.Emit;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Reading;

/// <summary>
/// How components of one type are made and described to the reading side. In generic code, which all classes share, both `new T()` and
/// the call of a generic method ask the runtime each time what is meant, and a sixth of the time of reading went there; so each type
/// has two small methods of its own, made when the first component of it is read.
/// </summary>
internal sealed class Kind
{
    private Kind(Type type) => (Make, Describe) = (Maker(type), Describer(type));

    /// <summary>Describes a component whose type is not known beforehand.</summary>
    public static readonly Describing Any = static (IComponent component, ref ReadingSide side) => component.Describe(ref side);

    public delegate void Describing(IComponent component, ref ReadingSide side);

    public Func<IComponent> Make { get; }

    public Describing Describe { get; }

    public static Kind Of<T>()
        where T : class, IComponent, new() => Known<T>.Kind;

    private static Func<IComponent> Maker(Type type)
    {
        var method = new DynamicMethod($"New{type.Name}", typeof(IComponent), [], type.Module, skipVisibility: true);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Newobj, type.GetConstructor([])!);
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<IComponent>>();
    }

    private static Describing Describer(Type type)
    {
        var described = type.GetInterfaceMap(typeof(IComponent)).TargetMethods[0].MakeGenericMethod(typeof(ReadingSide));
        Type[] takes = [typeof(IComponent), typeof(ReadingSide).MakeByRefType()];
        var method = new DynamicMethod($"Describe{type.Name}", typeof(void), takes, type.Module, skipVisibility: true);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Castclass, type);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Call, described);
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Describing>();
    }

    private static class Known<T>
        where T : class, IComponent, new()
    {
        public static readonly Kind Kind = new(typeof(T));
    }
}
