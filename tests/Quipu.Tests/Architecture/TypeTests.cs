using Mono.Cecil;

namespace Quipu.Tests.Architecture;

/// <summary>What every type of <c>src/</c> is like.</summary>
public sealed class TypeTests
{
    private static readonly string[] Vague = ["Helper", "Helpers", "Util", "Utils", "Utilities", "Manager", "Common", "Data", "Info"];

    private List<ModuleDefinition> modules = [];
    private List<TypeDefinition> types = [];

    [OneTimeSetUp]
    public void Load()
    {
        modules = [.. Layer.All.Select(Repository.Module)];
        types = [.. modules.SelectMany(Repository.Written)];
        Assert.That(types, Has.Count.GreaterThan(100));
    }

    [OneTimeTearDown]
    public void Unload() => modules.ForEach(module => module.Dispose());

    [Test]
    public void Classes_are_sealed() =>
        Allowed.Only("sealed", types.Where(type => type.IsClass && !type.IsValueType && !type.IsSealed && !type.IsAbstract).Select(type => type.FullName));

    [Test]
    public void Interfaces_have_two_implementations()
    {
        ILookup<string, TypeDefinition> implementations = types
            .Where(type => !type.IsInterface && type.HasInterfaces)
            .SelectMany(type => type.Interfaces.Select(implemented => (implemented.InterfaceType.GetElementType().FullName, Type: type)))
            .ToLookup(pair => pair.FullName, pair => pair.Type);
        Allowed.Only("interface", types.Where(type => type.IsInterface && implementations[type.FullName].Count() < 2).Select(type => type.FullName));
    }

    [Test]
    public void No_static_field_can_change() =>
        Allowed.Only("static", types.SelectMany(type => type.Fields).Where(CanChange).Select(field => $"{field.DeclaringType.FullName}.{field.Name}"));

    [Test]
    public void Nothing_has_a_vague_name() =>
        Assert.That(types.Where(type => Array.Exists(Vague, word => type.Name.EndsWith(word, StringComparison.Ordinal))).Select(type => type.FullName), Is.Empty);

    [Test]
    public void What_leaves_a_stage_has_no_setters()
    {
        using ModuleDefinition core = Repository.Module(Layer.All[0]);
        IEnumerable<string> settable =
            from type in Repository.Written(core)
            from property in type.Properties
            where property.SetMethod is { IsPublic: true } setter && !IsInit(setter)
            select property.FullName;
        Assert.That(settable, Is.Empty);
    }

    // Read-only arrays are let pass: there is no cheaper table, and nobody outside the type sees them.
    private static bool CanChange(FieldDefinition field) =>
        field.IsStatic && !field.IsLiteral && (!field.IsInitOnly || (field.IsPublic && field.FieldType.IsArray) || IsMutable(field.FieldType));

    private static bool IsMutable(TypeReference type) =>
        type.GetElementType().FullName is "System.Collections.Generic.List`1" or "System.Collections.Generic.Dictionary`2"
            or "System.Collections.Generic.HashSet`1" or "System.Collections.Concurrent.ConcurrentDictionary`2" or "System.Text.StringBuilder";

    private static bool IsInit(MethodDefinition setter) =>
        setter.ReturnType is RequiredModifierType { ModifierType.Name: "IsExternalInit" };
}
