process.stdout.write('jobcenter-digital\n')
