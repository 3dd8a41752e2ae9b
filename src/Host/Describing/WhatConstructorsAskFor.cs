using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Poet.Host.Describing;

/// <summary>Says that a value is required where a record's constructor asks for it and it may not be null, as the reader of requests has it.</summary>
internal sealed class WhatConstructorsAskFor : ISchemaFilter
{
    private static readonly NullabilityInfoContext Nullability = new();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } record || context.Type.GetConstructors() is not [var made])
            return;
        foreach (var asked in made.GetParameters().Where(p => !p.HasDefaultValue && !MayBeNull(p)))
            if (JsonNamingPolicy.CamelCase.ConvertName(asked.Name!) is var name && properties.ContainsKey(name))
                (record.Required ??= new HashSet<string>()).Add(name);
    }

    private static bool MayBeNull(ParameterInfo parameter)
    {
        lock (Nullability) // keeps what it has read, and is not made for two at once
            return Nullability.Create(parameter).WriteState == NullabilityState.Nullable;
    }
}
