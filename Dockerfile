# Two images: hub (the service alone) and sandbox (simulated banks and the command line).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish src/BankHub.Host -c Release -o /out/hub -p:RestoreLockedMode=true \
 && dotnet publish src/BankHub.Cli -c Release -o /out/cli -p:RestoreLockedMode=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS hub
RUN apt-get update && apt-get install -y --no-install-recommends openssh-client && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /out/hub .
EXPOSE 8080
ENTRYPOINT ["dotnet", "BankHub.Host.dll"]

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS sandbox
RUN apt-get update && apt-get install -y --no-install-recommends openssh-client openssh-server \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /out/cli .
ENTRYPOINT ["dotnet"]
